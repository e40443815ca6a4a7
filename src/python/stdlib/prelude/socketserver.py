# Servers: one loop that waits for requests, and mixins that hand each to a thread or a process of its own.
import io
import os
import selectors
import socket
import sys
import threading
from time import monotonic as time

__all__ = ['BaseServer', 'TCPServer', 'UDPServer', 'ThreadingUDPServer', 'ThreadingTCPServer', 'BaseRequestHandler', 'StreamRequestHandler',
           'DatagramRequestHandler', 'ThreadingMixIn', 'ForkingUDPServer', 'ForkingTCPServer', 'ForkingMixIn', 'UnixStreamServer',
           'UnixDatagramServer', 'ThreadingUnixStreamServer', 'ThreadingUnixDatagramServer', 'ForkingUnixStreamServer', 'ForkingUnixDatagramServer']


class BaseServer:
    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.RequestHandlerClass = RequestHandlerClass
        self.server_address = server_address
        self._asked_to_end = False
        self._ended = threading.Event()
        self._ended.set()

    # What a subclass may want to do; by itself a server does nothing there.
    def server_activate(self):
        pass

    def server_close(self):
        pass

    def service_actions(self):
        pass

    def handle_timeout(self):
        pass

    def close_request(self, request):
        pass

    def shutdown_request(self, request):
        self.close_request(request)

    def verify_request(self, request, client_address):
        return True

    def handle_error(self, request, client_address):
        import traceback
        rule = 40 * '-'
        for line in (rule, f'Exception occurred during processing of request from {client_address}'):
            print(line, file=sys.stderr)
        traceback.print_exc()
        print(rule, file=sys.stderr)

    def __exit__(self, *args):
        self.server_close()

    def __enter__(self):
        return self

    def serve_forever(self, poll_interval=0.5):
        self._ended.clear()
        try:
            with selectors.PollSelector() as watch:
                watch.register(self, selectors.EVENT_READ)
                while not self._asked_to_end:
                    came = watch.select(poll_interval)
                    if self._asked_to_end:
                        break
                    if came:
                        self._handle_request_noblock()
                    self.service_actions()
        finally:
            self._asked_to_end = False
            self._ended.set()

    def shutdown(self):
        self._asked_to_end = True
        self._ended.wait()

    def handle_request(self):
        limits = [t for t in (self.socket.gettimeout(), self.timeout) if t is not None]
        until = time() + min(limits) if limits else None
        with selectors.PollSelector() as watch:
            watch.register(self, selectors.EVENT_READ)
            if watch.select(None if until is None else max(until - time(), 0)):
                return self._handle_request_noblock()
            return self.handle_timeout()

    def _handle_request_noblock(self):
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        wanted = self.verify_request(request, client_address)
        if wanted:
            try:
                self.process_request(request, client_address)  #@318
                return
            except Exception:
                self.handle_error(request, client_address)
            except BaseException:
                self.shutdown_request(request)
                raise
        self.shutdown_request(request)

    def process_request(self, request, client_address):
        self.finish_request(request, client_address)  #@349
        self.shutdown_request(request)

    def finish_request(self, request, client_address):
        self.RequestHandlerClass(request, client_address, self)  #@362


class TCPServer(BaseServer):
    allow_reuse_address = allow_reuse_port = False
    request_queue_size = 5
    socket_type, address_family = socket.SOCK_STREAM, socket.AF_INET

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if not bind_and_activate:
            return
        try:
            self.server_bind()  #@457
            self.server_activate()
        except:
            self.server_close()
            raise

    def server_bind(self):
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)  #@473
        self.server_address = self.socket.getsockname()

    def get_request(self):
        return self.socket.accept()  #@500

    def fileno(self):
        return self.socket.fileno()

    def close_request(self, request):
        request.close()

    def shutdown_request(self, request):
        try:
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the other side was faster
        self.close_request(request)

    def server_close(self):
        self.socket.close()

    def server_activate(self):
        self.socket.listen(self.request_queue_size)


class UDPServer(TCPServer):
    max_packet_size = 8192
    socket_type = socket.SOCK_DGRAM
    # There is no connection to accept or to close.
    server_activate = BaseServer.server_activate
    close_request = BaseServer.close_request
    shutdown_request = BaseServer.shutdown_request

    def get_request(self):
        packet, sender = self.socket.recvfrom(self.max_packet_size)
        return (packet, self.socket), sender


class ForkingMixIn:
    active_children = None
    block_on_close = True
    max_children, timeout = 40, 300

    def server_close(self):
        super().server_close()
        self.collect_children(blocking=self.block_on_close)

    def service_actions(self):
        self.collect_children()

    def handle_timeout(self):
        self.collect_children()

    def process_request(self, request, client_address):
        child = os.fork()
        if not child:
            went_well = False
            try:
                self.finish_request(request, client_address)  #@625
                went_well = True
            except Exception:
                self.handle_error(request, client_address)
            finally:
                self._end_child(request, 0 if went_well else 1)
        if self.active_children is None:
            self.active_children = set()
        self.active_children.add(child)
        self.close_request(request)

    def _end_child(self, request, status):
        try:
            self.shutdown_request(request)
        finally:
            os._exit(status)

    def collect_children(self, *, blocking=False):
        while len(self.active_children or ()) >= self.max_children and self.active_children is not None:
            try:
                ended = os.waitpid(-1, 0)[0]
            except ChildProcessError:
                self.active_children.clear()
            except OSError:
                break
            else:
                self.active_children.discard(ended)
        how = 0 if blocking else os.WNOHANG
        for child in tuple(self.active_children or ()):
            try:
                ended = os.waitpid(child, how)[0]
            except ChildProcessError:
                ended = child
            self.active_children.discard(ended)


class ThreadingMixIn:
    daemon_threads = False
    block_on_close = True
    _threads = None

    def server_close(self):
        super().server_close()
        waited_for, self._threads = self._threads, None
        for one in waited_for or ():
            one.join()

    def process_request(self, request, client_address):
        t = threading.Thread(target=self.process_request_thread, args=(request, client_address))
        t.daemon = self.daemon_threads
        if self.block_on_close and not t.daemon:
            self._threads = [other for other in self._threads or () if other.is_alive()] + [t]
        t.start()

    def process_request_thread(self, request, client_address):
        try:
            self.finish_request(request, client_address)  #@692
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)


class UnixDatagramServer(UDPServer):
    address_family = socket.AF_UNIX


class UnixStreamServer(TCPServer):
    address_family = socket.AF_UNIX


class ThreadingUnixDatagramServer(ThreadingMixIn, UnixDatagramServer):
    pass


class ThreadingUnixStreamServer(ThreadingMixIn, UnixStreamServer):
    pass


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    pass


class ForkingTCPServer(ForkingMixIn, TCPServer):
    pass


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    pass


class ForkingUnixStreamServer(ForkingMixIn, UnixStreamServer):
    pass


class ForkingUnixDatagramServer(ForkingMixIn, UnixDatagramServer):
    pass


class ForkingUDPServer(ForkingMixIn, UDPServer):
    pass


class BaseRequestHandler:
    def finish(self):
        pass

    def handle(self):
        pass

    def setup(self):
        pass

    def __init__(self, request, client_address, server):
        self.server, self.request, self.client_address = server, request, client_address
        self.setup()  #@759
        try:
            self.handle()  #@761
        finally:
            self.finish()


class _Writer(io.BufferedIOBase):
    """A connection to write to, without a buffer: all is sent at once."""

    def __init__(self, sock):
        self._sock = sock

    def writable(self):
        return True

    def write(self, data):
        self._sock.sendall(data)
        return len(data)

    def fileno(self):
        return self._sock.fileno()

    def flush(self):
        pass

    def close(self):
        self.closed = True


class StreamRequestHandler(BaseRequestHandler):
    disable_nagle_algorithm = False
    timeout = None
    wbufsize, rbufsize = 0, -1

    def finish(self):
        written = self.wfile
        try:
            if not written.closed:
                written.flush()
        except OSError:
            pass  # nobody reads it any more
        for file in (written, self.rfile):
            file.close()

    def setup(self):
        self.connection = peer = self.request
        if self.timeout is not None:
            peer.settimeout(self.timeout)
        self.rfile = peer.makefile('rb', self.rbufsize)
        self.wfile = peer.makefile('wb', self.wbufsize) if self.wbufsize else _Writer(peer)


class DatagramRequestHandler(BaseRequestHandler):
    def finish(self):
        self.socket.sendto(self.wfile.getvalue(), self.client_address)

    def setup(self):
        self.packet, self.socket = self.request
        self.wfile, self.rfile = io.BytesIO(), io.BytesIO(self.packet)
