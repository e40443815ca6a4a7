# about: descriptors go through Unix sockets: sendmsg, recvmsg, send_fds, recv_fds, what a message carries and what is cut
import socket, array, struct, os
a, b = socket.socketpair()
def t(*args):
    try: print(a.sendmsg(*args))
    except BaseException as e: print(type(e).__name__, e)
S, R = socket.SOL_SOCKET, socket.SCM_RIGHTS
t([b'x'], [5]); t([b'x'], [(1,2)]); t([b'x'], [(1,2,3)]); t([b'x'], [('a',2,b'')]); t([b'x'], [(1,'b',b'')]); t([b'x'], 5); t([b'x'], [(1,2,b'',4)]); t([b'x'], ['abc']); t([b'x'],[(S,R,'x')])
t([b'x'], [(S,R,b'abc')]); t([b'x'], [(S,R,struct.pack('i', 99))]); t([b'x'],[(S,R,struct.pack('i',-1))]); t([b'x'],[(S,7,b'1234')]); t([b'x'],[(S,R,b'')])
t([b'x'],[(99,1,b'1234')]); t([b'x'], [(S,R,struct.pack('i', 0))]*2)
t([b'x'], [(S,R,struct.pack('i', 0)*253)]);t([b'x'], [(S,R,struct.pack('i', 0)*254)])
b.setblocking(False)
while 1:
    try: d=b.recvmsg(100, 100); print(d[0], [(l,t,len(x)) for l,t,x in d[1]], d[2:])
    except BlockingIOError: break
    if not d[0]: break
b.setblocking(True)
for f in (socket.CMSG_LEN, socket.CMSG_SPACE):
    print([f(n) for n in (0,1,4,8,9,16)])
    for n in (-1, 1<<40, 1<<62, 1<<63, 'a', 2**31, 2**31-17):
        try: print(n, f(n))
        except BaseException as e: print(n, type(e).__name__, e)
r, w = os.pipe()
def recv(sz, anc, fl=0):
    d, an, f, ad = b.recvmsg(sz, anc, fl)
    rows=[]
    for l,t,x in an:
        fds = struct.unpack('%di' % (len(x)//4), x); rows.append((l, t, len(x), [os.get_inheritable(f) for f in fds]))
        for f_ in fds: os.close(f_)
    print(d, rows, f, ad)
def send(data, *fds): a.sendmsg([data], [(S, R, array.array('i', fds))] if fds else [])
send(b'one', r); send(b'two'); recv(10, 100); recv(10, 100)
send(b'one'); send(b'two', r, w); send(b'three', w); recv(20, 100); recv(20, 100)
for anc in (0, 8, 15, 16, 17, 19, 20, 23, 24, 28, 32):
    send(b'ab', r, w); recv(9, anc)
send(b'abc', r); recv(1, 50); recv(9, 50)
send(b'abc', r); print(b.recv(10))
send(b'abc', r); recv(10, 50, socket.MSG_PEEK); recv(10, 50)
send(b'abc', r); recv(10, 50, socket.MSG_CMSG_CLOEXEC)
send(b'ab'); send(b'cd', r); send(b'ef'); print(b.recv(10)); print(b.recv(10))
print(socket.send_fds(a, [b'm', b'n'], [r, w])); m, fds, fl, ad = socket.recv_fds(b, 10, 5); print(m, len(fds), fl, ad); [os.close(f) for f in fds]
print(socket.send_fds(a, [b'm', b'n'], [r, w])); m, fds, fl, ad = socket.recv_fds(b, 10, 1); print(m, len(fds), fl, ad); [os.close(f) for f in fds]
send(b'z', w); os.close(w); send(b'q', r); 
d, an, *_ = b.recvmsg(5, 50); w2 = struct.unpack('i', an[0][2])[0]; os.write(w2, b'hello'); print(os.read(r, 10)); os.close(w2); print(os.read(r, 10))
b.close(); 
a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
send(b'', r); recv(10, 50); send(b'x', r); send(b'y'); recv(10,50); recv(10,50); send(b'xyz', r); recv(1,50)
l = socket.create_server(('127.0.0.1', 0)); a = socket.create_connection(l.getsockname()); b, _ = l.accept()
send(b'tcp', r); recv(10, 50)
t([b'x'],[(S,7,b'1234')]);t([b'x'],[(99,1,b'1234')])
