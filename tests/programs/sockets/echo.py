import os
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(('127.0.0.1', 0))
server.listen(5)
host, port = server.getsockname()
print(host, 1024 < port < 65536)

children = []
for i in range(3):
    pid = os.fork()
    if pid == 0:
        server.close()
        with socket.create_connection((host, port)) as s:
            s.sendall(b'hello %d\n' % i)
            s.shutdown(socket.SHUT_WR)
            data = b''
            while True:
                part = s.recv(3)
                if not part:
                    break
                data += part
        os._exit(0 if data == b'HELLO %d\n' % i else 1)
    children.append(pid)

seen = []
for _ in range(3):
    conn, address = server.accept()
    assert address[0] == '127.0.0.1' and conn.getpeername() == address
    with conn:
        data = b''
        while part := conn.recv(1024):
            data += part
        seen.append(data)
        conn.sendall(data.upper())
server.close()
print(sorted(seen))
print([os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children])
