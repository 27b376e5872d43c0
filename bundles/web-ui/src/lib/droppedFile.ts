let dropped: File | undefined;

/** A file dropped somewhere in the application waits here until the upload page takes it. */
export const droppedFile = {
  put(file: File) {
    dropped = file;
  },
  take(): File | undefined {
    const file = dropped;
    dropped = undefined;
    return file;
  },
};
