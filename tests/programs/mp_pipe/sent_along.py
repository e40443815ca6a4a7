# about: connections and sockets that are sent to other processes; a wrong key
import builtins, functools
import multiprocessing as mp, socket, pickle, sys
print = functools.partial(builtins.print, flush=True)
def w(q):
    c = q.get(); c.send('from child'); c.close()
def ws(c):
    s = c.recv(); s.sendall(b'hi'); s.close()
def wa(s): print(s.recv(5), flush=True); s.close()
if __name__ == '__main__':
    if len(sys.argv) > 1: mp.set_start_method(sys.argv[1])
    q = mp.Queue(); a, b = mp.Pipe()
    p = mp.Process(target=w, args=(q,)); p.start(); q.put(b); print(a.recv()); p.join(); b.close()
    try: a.recv()
    except EOFError: print('eof')
    x, y = mp.Pipe(); s, t = socket.socketpair()
    p = mp.Process(target=ws, args=(x,)); p.start(); y.send(t); t.close(); print(s.recv(5)); print(s.recv(5)); p.join()
    try: pickle.dumps(s)
    except TypeError as e: print(e)
    mp.set_start_method('spawn', force=True)
    s, t = socket.socketpair()
    p = mp.Process(target=wa, args=(t,)); p.start(); t.close(); s.sendall(b'spawn'); p.join()
    try: mp.connection.answer_challenge
    except AttributeError as e: print(e)
    from multiprocessing.connection import Listener, Client
    import threading
    said = []
    l = Listener(authkey=b'a')
    def srv():
        try: l.accept()
        except mp.AuthenticationError as e: said.append('srv %s' % e)
    th = threading.Thread(target=srv); th.start()
    try: Client(l.address, authkey=b'b')
    except mp.AuthenticationError as e: said.append('cl %s' % e)
    th.join()
    print(sorted(said))
