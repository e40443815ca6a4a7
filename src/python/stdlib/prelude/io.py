from _io import (DEFAULT_BUFFER_SIZE, BufferedIOBase, BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, BytesIO, FileIO, IOBase,
                 RawIOBase, StringIO, TextIOBase, TextIOWrapper, UnsupportedOperation, open, open_code)
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError


def text_encoding(encoding, stacklevel=2, /):
    return 'locale' if encoding is None else encoding
