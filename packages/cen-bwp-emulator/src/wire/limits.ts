/** The largest request body, in bytes. The three operations need none; a V2 form of the longest request stays below 64 KiB. */
export const maxBodyBytes: number = 1024 * 1024;

/** The largest head of a request, URL included, in bytes: 20 tags of full length, encoded, fit into the URL. */
export const maxHeaderBytes: number = 64 * 1024;
