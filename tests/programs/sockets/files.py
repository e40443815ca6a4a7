import os
import socket

server = socket.create_server(('127.0.0.1', 0))
pid = os.fork()
if pid == 0:
    c = socket.create_connection(server.getsockname())
    with c.makefile('rw', encoding='utf-8') as f:
        for line in ('first', 'second', 'grüße'):
            f.write(line + '\n')
            f.flush()
            assert f.readline() == line.upper() + '\n'
    c.close()
    os._exit(0)
conn, _ = server.accept()
reader = conn.makefile('rb')
for line in reader:
    print(line)
    conn.sendall(line.decode().upper().encode())
print(reader.read(), reader.readable(), reader.writable(), reader.seekable())
conn.close()
print(conn.fileno() >= 0, reader.closed)
reader.close()
print(conn.fileno())
print(os.waitpid(pid, 0)[1])
