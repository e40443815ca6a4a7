# `fileinput`: the lines of several files, one after the other. Source: the library reference, "fileinput".
import io as _io
import os as _os
import sys as _sys
from types import GenericAlias as _GenericAlias

__all__ = ['input', 'close', 'nextfile', 'filename', 'lineno', 'filelineno', 'fileno', 'isfirstline', 'isstdin', 'FileInput', 'hook_compressed', 'hook_encoded']
_state = None


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
    global _state
    if _state and _state._file:
        raise RuntimeError('input() already active')
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    global _state
    was, _state = _state, None
    if was:
        was.close()


def _active():
    if not _state:
        raise RuntimeError('no active input()')
    return _state


def nextfile():
    return _active().nextfile()


def filename():
    return _active().filename()


def lineno():
    return _active().lineno()


def filelineno():
    return _active().filelineno()


def fileno():
    return _active().fileno()


def isfirstline():
    return _active().isfirstline()


def isstdin():
    return _active().isstdin()


class FileInput:
    """The lines of the files in turn; with `inplace`, what is printed meanwhile takes the place of the file."""

    def __init__(self, files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
        self._file = self._output = self._stdout = self._kept = self._filename = self._backup = None
        self._startlineno = self._filelineno = 0
        self._isstdin, self._files = False, ()
        if isinstance(files, (str, _os.PathLike)):
            files = (_os.fspath(files),)
        else:
            files = tuple(_sys.argv[1:] if files is None else files) or ('-',)
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook:
            if inplace:
                raise ValueError('FileInput cannot use an opening hook in inplace mode')
            if not callable(openhook):
                raise ValueError('FileInput openhook must be callable')
        self._files, self._inplace, self._backup, self._mode, self._openhook = files, inplace, backup, mode, openhook
        self._encoding, self._errors = encoding, errors

    def __exit__(self, kind, error, tb):
        self.close()

    def __enter__(self):
        return self

    __iter__ = __enter__

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def close(self):
        try:
            self.nextfile()
        finally:
            # No more follow.
            self._files = self._files[:0]

    def __del__(self):
        self.close()

    def nextfile(self):
        """Ends the current file."""
        stdout, output, file, kept = self._stdout, self._output, self._file, self._kept
        self._stdout = self._output = self._file = self._kept = None
        if stdout:
            _sys.stdout = stdout
        if output:
            output.close()
        if file and not self._isstdin:
            file.close()
        if kept and not self._backup:
            try:
                _os.unlink(kept)
            except OSError:
                pass
        self._isstdin = False

    def readline(self):
        while True:
            if self._file:
                line = self._file.readline()
                if line:
                    self._filelineno += 1
                    return line
                self.nextfile()
            if not self._files:
                return b'' if 'b' in self._mode else ''
            self._open()

    def _open(self):
        self._startlineno += self._filelineno
        self._filelineno = 0
        self._filename, self._files = self._files[0], self._files[1:]
        encoding = None if 'b' in self._mode else self._encoding or 'locale'
        if self._filename == '-':
            self._filename, self._isstdin = '<stdin>', True
            self._file = getattr(_sys.stdin, 'buffer', _sys.stdin) if 'b' in self._mode else _sys.stdin
        elif self._inplace:
            self._kept = _os.fspath(self._filename) + (self._backup or '.bak')
            try:
                _os.unlink(self._kept)
            except OSError:
                pass
            _os.rename(self._filename, self._kept)
            self._file = open(self._kept, self._mode, encoding=encoding, errors=self._errors)
            self._output = open(self._filename, self._mode.replace('r', 'w'), encoding=encoding, errors=self._errors)
            try:
                _os.chmod(self._filename, _os.fstat(self._file.fileno()).st_mode)
            except OSError:
                # It keeps the rights of a new file.
                pass
            self._stdout, _sys.stdout = _sys.stdout, self._output
        elif self._openhook:
            self._file = self._openhook(self._filename, self._mode) if self._encoding is None else self._openhook(self._filename, self._mode, encoding=self._encoding, errors=self._errors)
        else:
            self._file = open(self._filename, self._mode, encoding=encoding, errors=self._errors)

    def isstdin(self):
        return self._isstdin

    def isfirstline(self):
        return self.filelineno() == 1

    def filelineno(self):
        return self._filelineno

    def lineno(self):
        return self._startlineno + self.filelineno()

    def filename(self):
        return self._filename

    def fileno(self):
        try:
            return self._file.fileno() if self._file else -1
        except ValueError:
            return -1

    __class_getitem__ = classmethod(_GenericAlias)


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    if _os.path.splitext(filename)[1] in ('.gz', '.bz2'):
        from _sys import unsupported
        unsupported('a compressed file')
    return open(filename, mode, encoding=None if 'b' in mode else encoding or 'locale', errors=errors)


def hook_encoded(encoding, errors=None):
    return lambda filename, mode: open(filename, mode, encoding=encoding, errors=errors)
