import os
import socket
import socketserver
import threading


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


class Fails(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.recv(10)
        raise ValueError('in a handler')


def talk(address, *lines):
    with socket.create_connection(address) as c:
        f = c.makefile('rwb')
        for line in lines:
            f.write(line + b'\n')
        f.flush()
        c.shutdown(socket.SHUT_WR)
        return f.read()


for kind in (socketserver.TCPServer, socketserver.ThreadingTCPServer, socketserver.ForkingTCPServer):
    with kind(('127.0.0.1', 0), Upper) as server:
        t = threading.Thread(target=server.serve_forever, args=(0.05,))
        t.start() if kind is not socketserver.ForkingTCPServer else None
        if kind is socketserver.ForkingTCPServer:
            pid = os.fork()
            if pid == 0:
                ok = talk(server.server_address, b'from a child') == b'FROM A CHILD\n'
                os._exit(0 if ok else 1)
            server.handle_request()
            server.server_close()
            try:
                print(kind.__name__, os.waitpid(pid, 0)[1])
            except ChildProcessError:
                print(kind.__name__, 0)
            continue
        print(kind.__name__, talk(server.server_address, b'one', b'two'), talk(server.server_address, b'three'))
        server.shutdown()
        t.join()


class Echo(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read()[::-1])


with socketserver.UDPServer(('127.0.0.1', 0), Echo) as server:
    c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    c.sendto(b'abc', server.server_address)
    server.handle_request()
    print(c.recv(10))
    server.timeout = 0.1
    server.handle_timeout = lambda: print('nobody came')
    server.handle_request()


class Quiet(socketserver.TCPServer):
    allow_reuse_address = True

    def handle_error(self, request, client_address):
        import sys
        print('failed:', sys.exc_info()[1])


with Quiet(('127.0.0.1', 0), Fails) as server:
    c = socket.create_connection(server.server_address)
    c.send(b'x')
    server.handle_request()
    print(c.recv(10))
try:
    server = socketserver.TCPServer(('127.0.0.1', 0), Upper)
    socketserver.TCPServer(server.server_address, Upper)
except OSError as e:
    print(e)
