# seeds: 8
# A lock that another thread opens puts two threads in order.
import threading

for _ in range(5):
    lock, said = threading.Lock(), []
    lock.acquire()

    def first():
        said.append('A')
        lock.release()

    def second():
        lock.acquire()
        said.append('B')

    b, a = threading.Thread(target=second), threading.Thread(target=first)
    b.start()
    a.start()
    a.join()
    b.join()
    print(*said)
