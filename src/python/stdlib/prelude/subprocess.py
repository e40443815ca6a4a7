# Children that run another program. The child is a fork that goes on as the program (`_exec`); a pipe that its new life closes
# tells the parent that it has begun, or why it has not.
import _kernel
import io
import os
import select
import signal
import sys
import time
from _posixsubprocess import fork_exec as _fork_exec
from _subprocess_streams import DEVNULL, PIPE, STDOUT, Streams as _Streams, pairs as _pairs, who as _who
from _thread import allocate_lock as _allocate_lock

__all__ = ['Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'getstatusoutput', 'getoutput', 'check_output', 'run', 'CalledProcessError',
           'DEVNULL', 'SubprocessError', 'TimeoutExpired', 'CompletedProcess']
_USE_POSIX_SPAWN, _USE_VFORK = False, True
# Children that nobody looks at any more; their ends are asked for when the next is made.
_active = []


def _cleanup():
    _active[:] = [p for p in _active if p.poll() is None]


class SubprocessError(Exception):
    pass


_same_as_output = property(lambda e: e.output, lambda e, value: setattr(e, 'output', value))


class CalledProcessError(SubprocessError):
    """What `check` raises: the program ended otherwise than with 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)
        try:
            how = '%r' % signal.Signals(-self.returncode)
        except ValueError:
            how = 'unknown signal %d' % -self.returncode
        return "Command '%s' died with %s." % (self.cmd, how)

    stdout = _same_as_output


class TimeoutExpired(SubprocessError):
    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    stdout = _same_as_output


def call(*popenargs, timeout=None, **kwargs):
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except BaseException:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    retcode = call(*popenargs, **kwargs)
    if retcode:
        cmd = kwargs.get('args', popenargs[0] if popenargs else None)
        raise CalledProcessError(retcode, cmd)  #@419
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    for name in ('stdout', 'check'):
        if name in kwargs:
            raise ValueError('%s argument not allowed, it will be overridden.' % name)
    if 'input' in kwargs and kwargs['input'] is None:
        kwargs['input'] = '' if kwargs.get('universal_newlines') or kwargs.get('text') or kwargs.get('encoding') or kwargs.get('errors') else b''
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True,  #@472
               **kwargs).stdout  #@473


class CompletedProcess:
    """What `run` gives."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def __repr__(self):
        parts = ['args=%r' % (self.args,), 'returncode=%r' % (self.returncode,)]
        parts += ['%s=%r' % (name, v) for name, v in (('stdout', self.stdout), ('stderr', self.stderr)) if v is not None]
        return '%s(%s)' % (type(self).__name__, ', '.join(parts))

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout,  #@508
                                     self.stderr)  #@509

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    wishes = {name for name in ('stdin', 'stdout', 'stderr') if kwargs.get(name) is not None}
    if input is not None and 'stdin' in wishes:
        raise ValueError('stdin and input arguments may not both be used.')
    if capture_output and wishes & {'stdout', 'stderr'}:
        raise ValueError('stdout and stderr arguments may not be used with capture_output.')
    kwargs.update(dict(stdin=PIPE) if input is not None else {}, **(dict(stdout=PIPE, stderr=PIPE) if capture_output else {}))
    with Popen(*popenargs, **kwargs) as process:  #@554
        try:
            out, err = process.communicate(input, timeout=timeout)
        except BaseException as e:
            process.kill()
            if isinstance(e, TimeoutExpired):
                process.wait()
            raise
        retcode = process.poll()
        if check and retcode:
            stdout, stderr = out, err
            raise CalledProcessError(retcode, process.args,  #@577
                                     output=stdout, stderr=stderr)  #@578
    return CompletedProcess(process.args, retcode, out, err)


class Popen:
    """A program that runs beside this one."""

    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True, shell=False,
                 cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True, start_new_session=False,
                 pass_fds=(), *, user=None, group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1,
                 process_group=None):
        _cleanup()
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError('bufsize must be an integer')
        if startupinfo is not None:
            raise ValueError('startupinfo is only supported on Windows platforms')
        if creationflags != 0:
            raise ValueError('creationflags is only supported on Windows platforms')
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError('Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.')
        self.args, self.returncode, self.pid = args, None, None
        self.stdin = self.stdout = self.stderr = None
        self.encoding, self.errors = encoding, errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        if self.text_mode and encoding is None and sys.flags.warn_default_encoding:
            self._warn_of_encoding()
        self._told, self._sent, self._asking = {}, 0, _allocate_lock()
        # How long a child that was interrupted as well has for its end.
        self._sigint_wait_secs = 0.25
        if stdout == STDOUT:
            raise ValueError('STDOUT can only be used for stderr')
        if pass_fds and not close_fds:
            import warnings
            warnings.warn('pass_fds overriding close_fds.', RuntimeWarning)
            close_fds = True
        who = _who(group, extra_groups, user)
        streams = _Streams(pipesize)
        try:
            for number, wish in enumerate((stdin, stdout, stderr)):
                streams.choose(number, wish)
            self._execute_child(streams, args, executable, shell, cwd, env, restore_signals, preexec_fn, close_fds, pass_fds, start_new_session,
                                -1 if process_group is None else process_group, who, umask)
        except BaseException:
            streams.close_all()
            raise
        for name, mode, fd in zip(('stdin', 'stdout', 'stderr'), ('wb', 'rb', 'rb'), streams.ours):
            if fd != -1:
                setattr(self, name, self._stream(fd, mode, bufsize))

    @staticmethod
    def _warn_of_encoding():
        """At the line outside this module that asked for text."""
        import warnings
        frame, depth = sys._getframe(), 1
        here = frame.f_code.co_filename
        while frame is not None and frame.f_code.co_filename == here:
            frame, depth = frame.f_back, depth + 1
        warnings.warn("'encoding' argument not specified.", EncodingWarning, depth)

    def _stream(self, fd, mode, bufsize):
        line_by_line = self.text_mode and bufsize == 1 and mode == 'wb'
        f = io.open(fd, mode, -1 if bufsize == 1 and self.text_mode else bufsize)
        if not self.text_mode:
            return f
        return io.TextIOWrapper(f, encoding=self.encoding or 'locale', errors=self.errors, line_buffering=line_by_line, write_through=mode == 'wb')

    @staticmethod
    def _error_pipe():
        """By whose end a parent hears that its child goes on as the program, or why it does not."""
        r, w = os.pipe()
        # The program's own descriptors are laid over the standard ones, and these may be free.
        low = []
        while w < 3:
            low.append(w)
            w = os.dup(w)
        for fd in low:
            os.close(fd)
        return r, w

    def _execute_child(self, streams, args, executable, shell, cwd, env, restore, preexec_fn, close_fds, pass_fds, start_new_session,
                       process_group, who, umask):
        if shell and hasattr(args, '__fspath__'):
            raise TypeError('path-like args is not allowed when shell is true')
        args = [args] if isinstance(args, (str, bytes)) or hasattr(args, '__fspath__') else list(args)
        if shell:
            args = [executable or '/bin/sh', '-c'] + args
        if executable is None:
            executable = args[0]
        sys.audit('subprocess.Popen', executable, args, cwd, env)
        name = os.fsencode(executable)
        paths = (name,) if b'/' in name else tuple([os.path.join(os.fsencode(folder), name) for folder in os.get_exec_path(env)])
        r, w = self._error_pipe()
        try:
            try:
                stdin, stdout, stderr = streams.pairs()
                self.pid = _fork_exec(args, paths, close_fds, tuple(sorted({*map(int, pass_fds), w})), cwd, _pairs(env), *stdin,
                                      *stdout[::-1], *stderr[::-1], r, w, restore, start_new_session, process_group, *who, umask, preexec_fn,
                                      _USE_VFORK)
                self._child_created = True
            finally:
                os.close(w)
            streams.close_theirs()
            told = b''
            while len(told) <= 50000 and (part := os.read(r, 50000)):
                told += part
        finally:
            os.close(r)
        if told:
            self._tell_failure(told, executable, cwd)

    def _tell_failure(self, told, executable, cwd):
        try:
            os.waitpid(self.pid, 0)
        except ChildProcessError:
            pass
        # Nobody asks for it again.
        self.returncode = sys.maxsize
        try:
            kind, number, text = told.split(b':', 2)
            kind, number, text = kind.decode('ascii'), int(number, 16), text.decode()
        except ValueError:
            kind, number, text = 'SubprocessError', 0, 'Bad exception data from child: %r' % told
        if kind != 'OSError':
            raise SubprocessError(text)
        if text == 'noexec':
            raise OSError(number, os.strerror(number))
        raise OSError(number, os.strerror(number), cwd if text == 'noexec:chdir' else executable)

    # ---- its end -----------------------------------------------------------------------------------------------

    def poll(self):
        """The exit code, or None while it runs."""
        if self.returncode is None and self._asking.acquire(False):
            try:
                if self.returncode is None:
                    self._ask(0)
            finally:
                self._asking.release()
        return self.returncode

    def _ask(self, timeout_ns):
        """Whether it has ended, or ends within that time."""
        try:
            found = _kernel.wait_status(1, self.pid, False, False, False, timeout_ns)
        except ChildProcessError:
            # Somebody else has asked for its end, and it is lost.
            found = self.pid, 0
        if found is not None:
            self.returncode = os.waitstatus_to_exitcode(found[1])
        return found is not None

    def wait(self, timeout=None):
        try:
            return self._wait(timeout=timeout)  #@1274
        except KeyboardInterrupt:
            self._await_interrupted(timeout)
            raise

    def _await_interrupted(self, timeout=None):
        seconds, self._sigint_wait_secs = self._sigint_wait_secs, 0
        if seconds > 0:
            try:
                self._wait(timeout=seconds if timeout is None else min(seconds, timeout))
            except TimeoutExpired:
                pass

    def _wait(self, timeout):
        if self.returncode is not None:
            return self.returncode
        # One thread asks, the others wait for its answer.
        got = self._asking.acquire() if timeout is None else self._asking.acquire(timeout=max(0, timeout))
        try:
            if self.returncode is None and not (got and self._ask(None if timeout is None else max(0, int(timeout * 1000000000)))):
                raise TimeoutExpired(self.args, timeout)  #@2052
        finally:
            if got:
                self._asking.release()
        return self.returncode

    def send_signal(self, sig):
        if self.poll() is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                return

    def kill(self):
        self.send_signal(signal.SIGKILL)

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    # ---- talking with it ---------------------------------------------------------------------------------------

    @property
    def universal_newlines(self):
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def communicate(self, input=None, timeout=None):
        if self._told and input:
            raise ValueError('Cannot send input after starting communication')
        if timeout is None and not self._told and [self.stdin, self.stdout, self.stderr].count(None) >= 2:
            out = err = None
            if self.stdin:
                self._write_all(input)
            elif self.stdout:
                out = self.stdout.read()
                self.stdout.close()
            elif self.stderr:
                err = self.stderr.read()
                self.stderr.close()
            self.wait()
            return out, err
        until = None if timeout is None else time.monotonic() + timeout
        try:
            told = self._communicate(input, until, timeout)
        except KeyboardInterrupt:
            self._await_interrupted(timeout)
            raise
        self.wait(None if until is None else self._left(until, timeout))
        return told

    def _communicate(self, input, until, timeout):
        self._exchange(input, until, timeout)
        return tuple([None if f is None else self._as_text(b''.join(self._told[f])) for f in (self.stdout, self.stderr)])

    def _write_all(self, data, and_close=True):
        """Whether the child still reads is its own affair."""
        for step in (self.stdin.write, data) if data else (self.stdin.flush,), (self.stdin.close,) * and_close:
            try:
                step and step[0](*step[1:])
            except BrokenPipeError:
                pass

    def _as_text(self, data):
        if not self.text_mode:
            return data
        f = self.stdout or self.stderr
        return data.decode(f.encoding, f.errors).replace('\r\n', '\n').replace('\r', '\n')

    def _left(self, until, timeout):
        left = until - time.monotonic()
        if left < 0:
            parts = [b''.join(self._told.get(f, ())) or None for f in (self.stdout, self.stderr)]
            raise TimeoutExpired(self.args, timeout, output=parts[0], stderr=parts[1])
        return left

    def _exchange(self, input, until, timeout):
        """Writes and reads in whatever order the child wants it."""
        if not self._told:
            self._told = {f: [] for f in (self.stdout, self.stderr) if f is not None}
            self._told[None] = [memoryview(input.encode(self.stdin.encoding, self.stdin.errors) if self.text_mode else input)] if input else []
            if self.stdin is not None:
                self._write_all(None, not input)
        open_ones = {f.fileno(): f for f in (self.stdout, self.stderr) if f is not None and not f.closed}
        data = self._told[None][0] if self._told[None] else b''
        poll = select.poll()
        for fd in open_ones:
            poll.register(fd, select.POLLIN)
        if self.stdin is not None and not self.stdin.closed:
            poll.register(self.stdin.fileno(), select.POLLOUT)
            open_ones[self.stdin.fileno()] = self.stdin
        while open_ones:
            ready = poll.poll(None if until is None else self._left(until, timeout) * 1000)
            for fd, _ in ready:
                f = open_ones[fd]
                if f is self.stdin:
                    try:
                        self._sent += os.write(fd, data[self._sent:self._sent + 512])
                    except BrokenPipeError:
                        self._sent = len(data)
                    over = self._sent >= len(data)
                else:
                    piece = os.read(fd, 32768)
                    self._told[f].append(piece)
                    over = not piece
                if over:
                    poll.unregister(fd)
                    del open_ones[fd]
                    f.close()
            if until is not None:
                self._left(until, timeout)

    # ---- as a context, and forgotten ---------------------------------------------------------------------------

    def __enter__(self):
        return self

    def __exit__(self, cls, value, tb):
        for f in (self.stdout, self.stderr):
            if f:
                f.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if cls == KeyboardInterrupt:
                self._await_interrupted()
            else:
                self.wait()

    def __del__(self):
        if self._child_created and self.returncode is None:
            import warnings
            warnings.warn('subprocess %s is still running' % self.pid, ResourceWarning, source=self)
            if self.poll() is None:
                _active.append(self)

    def __repr__(self):
        text = '<%s: returncode: %s args: %r>' % (type(self).__name__, self.returncode, self.args)
        return text if len(text) <= 80 else text[:76] + '...>'

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    try:
        data, code = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors), 0
    except CalledProcessError as e:
        data, code = e.output, e.returncode
    return code, data.removesuffix('\n')


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """One line of the words, as Windows wants it."""
    line = []
    for word in map(os.fsdecode, seq):
        quoted = not word or ' ' in word or '\t' in word
        out, slashes = '', 0
        for c in word:
            if c == '\\':
                slashes += 1
                continue
            out += '\\' * (slashes * 2 + 1 if c == '"' else slashes) + c
            slashes = 0
        out += '\\' * (slashes * 2 if quoted else slashes)
        line.append('"%s"' % out if quoted else out)
    return ' '.join(line)
