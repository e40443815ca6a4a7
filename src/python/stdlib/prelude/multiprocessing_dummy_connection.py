# Connections between threads of one process: a queue each way.
from queue import Queue

__all__ = ['Client', 'Listener', 'Pipe']
families = [None]


class Listener:
    def __init__(self, address=None, family=None, backlog=1):
        self._waiting = Queue(backlog)

    def accept(self):
        return Connection(*self._waiting.get())

    def close(self):
        self._waiting = None

    @property
    def address(self):
        return self._waiting

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Client(address):
    there, back = Queue(), Queue()
    address.put((there, back))
    return Connection(back, there)


class Connection:
    def __init__(self, _in, _out):
        self._out, self._in = _out, _in
        self.send = self.send_bytes = _out.put
        self.recv = self.recv_bytes = _in.get

    def poll(self, timeout=0.0):
        if self._in.qsize() > 0:
            return True
        if timeout <= 0.0:
            return False
        with self._in.not_empty:
            self._in.not_empty.wait(timeout)
        return self._in.qsize() > 0

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Pipe(duplex=True):
    a, b = Queue(), Queue()
    return Connection(a, b), Connection(b, a)
