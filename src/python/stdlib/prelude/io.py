from _io import (DEFAULT_BUFFER_SIZE, BufferedIOBase, BytesIO, FileIO, IOBase, RawIOBase, StringIO, TextIOBase, TextIOWrapper,
                 UnsupportedOperation, open)
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError
