# scene: wires
import select
import socket
from threading import Thread

def client(name, port):
    with socket.create_connection(('127.0.0.1', port)) as s:
        for word in ('one', 'two'):
            s.sendall(word.encode())
            print(name, 'hears', s.recv(100).decode())

with socket.socket() as listener:
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    port = listener.getsockname()[1]
    clients = [Thread(target=client, name=name, args=(name, port)) for name in ('Ann', 'Bo')]
    for one in clients:
        one.start()
    watched = [listener]
    served = 0
    while served < 2:
        readable, _, _ = select.select(watched, [], [])
        for s in readable:
            if s is listener:
                watched.append(s.accept()[0])
            elif data := s.recv(100):
                s.sendall(data[::-1])
            else:
                watched.remove(s)
                s.close()
                served += 1
    for one in clients:
        one.join()

# title: One thread, many connections
# title-zh: 一个线程，多个连接
# topic: network
# look: select waits for whoever has something to say; no thread per client is needed.
# look-zh: select 等谁先有话说；不需要每个客户一个线程。
# seed: 1
# order: 520
