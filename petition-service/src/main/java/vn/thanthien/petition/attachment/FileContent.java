package vn.thanthien.petition.attachment;

import java.util.UUID;
import vn.thanthien.kernel.file.FileType;

/// What was uploaded.
///
/// @param sha256 of the whole file, 64 hexadecimal digits
/// @param size bytes
record FileContent(UUID id, FileType type, String sha256, long size) {}
