# IPv6 on this machine, with ::1, both versions at one socket, messages, servers.
import socket, threading, socketserver
def serve(s, n):
    for _ in range(n):
        c, a = s.accept(); print('from', a[0], len(a), c.family.name, c.getsockname()[0]); c.sendall(c.recv(100).upper()); c.close()
s = socket.create_server(('::1', 0), family=socket.AF_INET6); print(s.getsockname()[0], s.getsockname()[2:], s.family)
t = threading.Thread(target=serve, args=(s, 2)); t.start()
with socket.create_connection(('::1', s.getsockname()[1])) as c: c.sendall(b'six'); print(c.recv(9), c.getpeername()[0], c.family)
c = socket.socket(socket.AF_INET6); c.connect(s.getsockname()); c.sendall(b'x'); print(c.recv(9)); print(c.getpeername() == s.getsockname()); c.close(); t.join()
try: socket.create_connection(('127.0.0.1', s.getsockname()[1]))
except ConnectionRefusedError as e: print(e)
s.close()
s = socket.create_server(('', 0), family=socket.AF_INET6, dualstack_ipv6=True); print(s.getsockname()[0], s.getsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY)); port = s.getsockname()[1]
t = threading.Thread(target=serve, args=(s, 3)); t.start()
for host in ('127.0.0.1', '::1', '::ffff:127.0.0.1'):
    c = socket.create_connection((host, port)); c.sendall(b'hi'); print(c.recv(9), c.getpeername()[0], c.family.name); c.close()
t.join()
v = socket.socket()
try: v.bind(('127.0.0.1', port))
except OSError as e: print(e)
s.close()
a = socket.create_server(('127.0.0.1', 0)); b = socket.create_server(('::1', a.getsockname()[1]), family=socket.AF_INET6); print('both'); a.close(); b.close()
u = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM); u.bind(('::', 0)); p = u.getsockname()[1]
w = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); w.sendto(b'four', ('127.0.0.1', p)); d, a = u.recvfrom(9); print(d, a[0]); u.sendto(b'back', a); d,a2 = w.recvfrom(9); print(d, a2[0], a2[1]==p)
x = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM); x.sendto(b'six', ('::1', p)); d, a = u.recvfrom(9); print(d, a[0], a[2:])
class H(socketserver.StreamRequestHandler):
    def handle(self): self.wfile.write(self.rfile.readline()[::-1])
class S(socketserver.ThreadingTCPServer): address_family = socket.AF_INET6
with S(('::1', 0), H) as srv:
    threading.Thread(target=srv.serve_forever, daemon=True).start()
    with socket.create_connection(srv.server_address[:2]) as c: c.sendall(b'abc\n'); print(c.recv(9))
    srv.shutdown()
print(socket.has_ipv6, socket.inet_ntop(10, socket.inet_pton(10, '0:0:1::')), socket.inet_ntop(10, bytes(16)))
for bad in ('1:2', ':::', '::12345', '1::2::3', '::1.2.3', 'g::'):
    try: socket.inet_pton(10, bad); print('?')
    except OSError as e: print(e)
