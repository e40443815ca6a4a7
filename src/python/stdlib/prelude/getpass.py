# Secrets that are typed: nothing of them is shown, where there is a terminal that can be told so.
import io
import os
import sys
import termios
import warnings

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    pass


def unix_getpass(prompt='Password: ', stream=None):
    both = None
    try:
        fd = os.open('/dev/tty', os.O_RDWR | os.O_NOCTTY)
        both = io.TextIOWrapper(io.FileIO(fd, 'w+'))
    except OSError:
        try:
            fd = sys.stdin.fileno()
        except (AttributeError, ValueError):
            # No file is there.
            fd = None
    try:
        return _unseen(prompt, stream or both or sys.stderr, both or sys.stdin, fd, both is not None)
    finally:
        if both is not None:
            both.close()


def _unseen(prompt, stream, input, fd, is_own):
    passwd = None
    if fd is not None:
        try:
            before = termios.tcgetattr(fd)
            now = before[:]
            now[3] &= ~termios.ECHO
            try:
                termios.tcsetattr(fd, termios.TCSAFLUSH, now)
                passwd = _raw_input(prompt, stream, input=input)
            finally:
                termios.tcsetattr(fd, termios.TCSAFLUSH, before)
                stream.flush()
        except termios.error:
            if passwd is not None:
                # It was read, and the terminal cannot be set back.
                raise
            passwd = fallback_getpass(prompt, stream)  #@90
    elif not is_own:
        passwd = fallback_getpass(prompt, stream)
    stream.write('\n')
    return passwd


def fallback_getpass(prompt='Password: ', stream=None):
    warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=2)
    stream = stream or sys.stderr
    print('Warning: Password input may be echoed.', file=stream)
    return _raw_input(prompt, stream)


def _raw_input(prompt='', stream=None, input=None):
    stream = stream or sys.stderr
    input = input or sys.stdin
    if prompt := str(prompt):
        try:
            stream.write(prompt)
        except UnicodeEncodeError:
            stream.write(prompt.encode(stream.encoding, 'replace').decode(stream.encoding))
        stream.flush()
    line = input.readline()
    if not line:
        raise EOFError
    return line.removesuffix('\n')


def getuser():
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        if user := os.environ.get(name):
            return user
    import pwd
    try:
        return pwd.getpwuid(os.getuid())[0]
    except KeyError as e:
        raise OSError('No username set in the environment') from e


getpass = unix_getpass
