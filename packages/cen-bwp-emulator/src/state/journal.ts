/** Where changes of an emulator are made durable, if anywhere. Filled in once a state file is open. */
export interface Journal {
  /** Writes down what has changed since the last time, before the answer leaves. */
  commit?: () => void;
  /** Writes everything down anew. */
  rewrite?: () => void;
}
