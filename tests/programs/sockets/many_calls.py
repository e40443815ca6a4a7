# exit: 1
import socket, threading, select, os, time, errno
def tell(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
# chat server with threads
server = socket.socket(); server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); server.bind(('127.0.0.1', 0)); server.listen()
addr = server.getsockname()
clients = []; lock = threading.Lock()
def serve():
    for _ in range(3):
        conn, a = server.accept()
        with lock: clients.append(conn)
        threading.Thread(target=relay, args=(conn,), daemon=True).start()
def relay(conn):
    while True:
        data = conn.recv(1024)
        if not data: break
        with lock:
            for c in clients:
                if c is not conn: c.sendall(data)
    with lock: clients.remove(conn)
    conn.close()
t = threading.Thread(target=serve); t.start()
cs = [socket.create_connection(addr) for _ in range(3)]
t.join(); time.sleep(0.1)
cs[0].sendall(b'hello all')
print(cs[1].recv(100), cs[2].recv(100))
r, w, x = select.select(cs, cs, [], 0); print(len(r), len(w))
cs[1].close(); time.sleep(0.1); cs[2].sendall(b'bye'); print(cs[0].recv(100)); print(len(clients))
tell(cs[1].fileno); tell(cs[1].send, b'x')
s = socket.socket(); tell(s.getsockopt, socket.SOL_SOCKET, socket.SO_REUSEADDR); s.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1); tell(s.getsockopt, socket.SOL_SOCKET, socket.SO_KEEPALIVE); s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True); tell(s.getsockopt, socket.IPPROTO_TCP, socket.TCP_NODELAY)
tell(s.getsockname); tell(s.family.__repr__); print(s.type, s.proto, s.family == socket.AF_INET, int(s.type))
a, b = socket.socketpair(); tell(a.recv_into, bytearray(4), 8); b.send(b'abcdef'); buf = bytearray(4); tell(a.recv_into, buf); print(buf); tell(a.recv, 10, socket.MSG_PEEK); tell(a.recv, 10)
tell(a.sendall, 'x'); tell(a.sendto, b'x'); tell(a.connect, 5); tell(a.bind, ('a', 1)); tell(a.listen); tell(a.accept)
tell(socket.create_connection, ('127.0.0.1', 1), timeout=1)
print(addr[1] in (addr[1],)); tell(socket.inet_aton, 'x'); tell(socket.gethostbyname, 5); tell(socket.socket, 77); tell(socket.socket, socket.AF_INET, 77)
m = a.dup(); print(m.fileno() != a.fileno(), m.family == a.family); b.send(b'q'); print(m.recv(1))
f = a.makefile('w'); f.write('text'); f.flush(); print(b.recv(10), f.name, f.mode) if False else print(b.recv(10)); f.close()
fd = a.detach(); c = socket.socket(fileno=fd); print(c.family == socket.AF_UNIX, c.type == socket.SOCK_STREAM); b.send(b'z'); print(os.read(fd, 5), os.write(fd, b'y'), b.recv(3))
with c: pass
print(c.fileno()); m.close(); print(b.recv(1))
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); tell(u.recvfrom, -1); tell(u.send, b'x'); tell(u.listen); tell(u.accept); u.bind(('', 0)); print(u.getsockname()[0]); u.setblocking(0); tell(u.recv, 1)
v = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); print(v.sendto(b'', ('127.0.0.1', u.getsockname()[1]))); tell(u.recvfrom, 5) if False else print(u.recvfrom(5)[0])
v.connect(('127.0.0.1', 9)); v.send(b'x'); time.sleep(0.1); tell(v.send, b'y'); tell(v.recv, 1) if False else None
