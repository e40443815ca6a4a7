# seeds: 8
# cpython: lines
# One process for each connection, clients are served at the same time.
import multiprocessing as mp
import socket


def serve(conn):
    while data := conn.recv(1024):
        conn.sendall(data.upper())
    conn.close()


def client(port, n):
    with socket.create_connection(('127.0.0.1', port)) as c:
        for word in ('hello', 'abc'):
            c.sendall(f'{word} {n}'.encode())
            print(c.recv(1024))


if __name__ == '__main__':
    server = socket.create_server(('127.0.0.1', 0))
    clients = [mp.Process(target=client, args=(server.getsockname()[1], n)) for n in range(3)]
    for p in clients:
        p.start()
    for _ in clients:
        conn, _address = server.accept()
        mp.Process(target=serve, args=(conn,)).start()
        conn.close()
    for p in clients:
        p.join()
