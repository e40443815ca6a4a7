# scene: wires
import socket
from multiprocessing import Event, Process

def serve(conn):
    with conn:
        while data := conn.recv(1024):
            conn.sendall(data.upper())

def server(ready):
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(('127.0.0.1', 8765))
        listener.listen(5)
        ready.set()
        children = []
        for _ in range(3):
            conn, _ = listener.accept()
            one = Process(target=serve, args=(conn,))
            one.start()
            conn.close()                # the child has its own copy
            children.append(one)
        for one in children:
            one.join()

def client(number, ready):
    ready.wait()
    with socket.create_connection(('127.0.0.1', 8765)) as s:
        s.sendall(f'hello {number}'.encode())
        print(f'client {number} hears', s.recv(1024))

if __name__ == '__main__':
    ready = Event()
    people = [Process(target=server, name='server', args=(ready,))]
    people += [Process(target=client, name=f'client {n}', args=(n, ready)) for n in range(3)]
    for one in people:
        one.start()
    for one in people:
        one.join()

# title: Echo server: a process for each client
# title-zh: 回声服务器：每个客户一个进程
# topic: network
# look: accept gives a connection, a child serves it; the server only waits for the next one.
# look-zh: accept 得到连接，子进程去服务；服务器只等下一个。
# seed: 1
# order: 510
