import abc
from _io import (DEFAULT_BUFFER_SIZE, BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, FileIO, TextIOWrapper,
                 UnsupportedOperation, _BufferedIOBase, _IOBase, _RawIOBase, _TextIOBase, open, open_code)
from _memory_streams import BytesIO, StringIO

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO', 'BufferedIOBase', 'BufferedReader',
           'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR',
           'SEEK_END', 'DEFAULT_BUFFER_SIZE', 'text_encoding', 'IncrementalNewlineDecoder']
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError


class IOBase(_IOBase, metaclass=abc.ABCMeta):
    def __del__(self):
        try:
            closed = self.closed
        except Exception:
            # It was never made.
            closed = True
        if not closed:
            self.close()


class RawIOBase(_RawIOBase, IOBase):
    pass


class BufferedIOBase(_BufferedIOBase, IOBase):
    pass


class TextIOBase(_TextIOBase, IOBase):
    pass


RawIOBase.register(FileIO)
for _c in BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair:
    BufferedIOBase.register(_c)
for _c in StringIO, TextIOWrapper:
    TextIOBase.register(_c)
del _c


def text_encoding(encoding, stacklevel=2, /):
    if encoding is not None:
        return encoding
    import sys
    if sys.flags.warn_default_encoding:
        import warnings
        warnings.warn("'encoding' argument not specified", EncodingWarning, stacklevel + 1)
    return 'utf-8' if sys.flags.utf8_mode else 'locale'


class IncrementalNewlineDecoder:
    """Makes one kind of line ends of all, and knows which there were; what ends in half of one waits."""

    def __init__(self, decoder, translate, errors='strict'):
        self._decoder, self._translate, self.errors = decoder, bool(translate), errors
        self.reset()

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if not isinstance(text, str):
            raise TypeError("decoder should return a string result, not '%s'" % type(text).__name__)
        if self._held and (text or final):
            text = '\r' + text
            self._held = False
        if text.endswith('\r') and not final:
            text, self._held = text[:-1], True
        pairs = text.count('\r\n')
        for at, count in enumerate((text.count('\r') - pairs, text.count('\n') - pairs, pairs)):
            self._seen[at] |= count > 0
        return text.replace('\r\n', '\n').replace('\r', '\n') if self._translate else text

    def getstate(self):
        held, flag = (b'', 0) if self._decoder is None else self._decoder.getstate()
        return held, flag << 1 | self._held

    def setstate(self, state, /):
        held, flag = state
        self._held = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((held, flag >> 1))

    def reset(self):
        self._seen, self._held = [False] * 3, False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        seen = tuple([end for end, is_there in zip(('\r', '\n', '\r\n'), self._seen) if is_there])
        return seen if len(seen) > 1 else seen[0] if seen else None


IncrementalNewlineDecoder.__qualname__, IncrementalNewlineDecoder.__name__ = 'IncrementalNewlineDecoder', '_io.IncrementalNewlineDecoder'
for _c in IOBase, RawIOBase, BufferedIOBase, TextIOBase:
    _c.__module__ = 'io'
del _c
