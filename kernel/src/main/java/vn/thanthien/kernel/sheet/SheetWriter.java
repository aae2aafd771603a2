package vn.thanthien.kernel.sheet;

import java.io.Closeable;
import java.io.IOException;

/// Writes a table row by row; memory does not grow with it. Closing ends the file and leaves the
/// stream open.
public interface SheetWriter<R> extends Closeable {

  void write(R row) throws IOException;
}
