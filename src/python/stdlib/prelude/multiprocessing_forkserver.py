# A process without threads that forks on demand: its children have nothing of their parent's memory.
import _kernel
import _process
import _sys
import os
import pickle
import sys
from multiprocessing import connection, spawn

_address = _pid = _maker = None


def connect():
    """A connection with the server, which is begun if there is none."""
    ensure_running()
    return connection.Client(_address)


def ensure_running():
    global _address, _pid, _maker
    if _address is not None and not _has_ended():
        return
    r, w = _kernel.pipe()
    address = connection.arbitrary_address('AF_UNIX')
    pid = _kernel.fork('forkserver', False)
    if pid == 0:
        _kernel.exec(b'forkserver %d %s %s' % (w, address.encode(), pickle.dumps((dict(os.environ), os._limits))), [w])
    _kernel.close(w)
    _kernel.read(r, 1)
    _kernel.close(r)
    _address, _pid, _maker = address, pid, os.getpid()


def _has_ended():
    # Somebody may have killed it; a child of its maker cannot ask.
    if _pid is None:
        return False
    try:
        return _kernel.wait(_pid, 0) is not None
    except ChildProcessError:
        # Who made it may have heard of its end already, when it looked for children of any name.
        return _maker == os.getpid()


class ForkServer:
    """The server as an object."""
    _forkserver_pid = property(lambda self: _pid)
    _forkserver_address = property(lambda self: _address)

    def ensure_running(self):
        ensure_running()

    def _stop(self):
        _stop()


_forkserver = ForkServer()


def _stop():
    """Ends the server that this process began; the next child begins another."""
    global _address, _pid
    if _pid is not None:
        os.kill(_pid, 15)
        os.waitpid(_pid, 0)
        os.unlink(_address)
        _address = _pid = None


def serve(code, payload):
    """Forks for whoever asks, tells who ended, and ends with the process that began it."""
    global _address
    _, w, address, environ = payload.split(b' ', 3)
    environ, os._limits = pickle.loads(environ)
    spawn.take_environment(environ)
    _address = address.decode()
    listener = connection.Listener(_address)
    _kernel.write(int(w), b'!')
    _kernel.close(int(w))
    end = _kernel.watch(os.getppid())
    # Ctrl+C is for its children.
    _kernel.sigaction(2, 1)
    children = {}
    while True:
        ready = connection.wait([end, listener._socket.fileno()] + list(children))
        if end in ready:
            os._exit(0)
        for fd in [fd for fd in ready if fd in children]:
            _kernel.close(fd)
            pid, conn = children.pop(fd)
            try:
                conn.send(_kernel.wait(pid, None)[1])
            except OSError:
                pass
            conn.close()
        if listener._socket.fileno() in ready:
            conn = listener.accept()
            parent, fds, name, daemon, data = conn.recv()
            received = {fd: _kernel.borrow(parent, fd, False) for fd in fds}
            pid = _process.fork(name, daemon)
            if pid == 0:
                _begin_child(code, data, received, listener, conn, children, end)
            for fd in received.values():
                _kernel.close(fd)
            conn.send(pid)
            children[_kernel.watch(pid)] = (pid, conn)


def _begin_child(code, data, received, listener, conn, children, end):
    import io
    _kernel.sigaction(2, 2)
    listener._socket.close()
    conn.close()
    for fd, (_, c) in children.items():
        _kernel.close(fd)
        c.close()
    _kernel.close(end)
    spawn.received.update(received)
    status = _process.run_call(spawn._main, io.BytesIO(data), code)
    _process.exit_process(status)
