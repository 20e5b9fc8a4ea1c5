/** The key examples and builders write into a map, whose keys nobody documents. */
export const anyKey = "key";
