# seeds: 8
# Under a lock the lines of one writer stand together, whoever comes first.
import multiprocessing as mp
import os


def write(lock, fd, word):
    with lock:
        for _ in range(5):
            os.write(fd, word)


if __name__ == '__main__':
    r, w = os.pipe()
    lock = mp.Lock()
    writers = [mp.Process(target=write, args=(lock, w, word)) for word in (b'1', b'2')]
    for p in writers:
        p.start()
    for p in writers:
        p.join()
    print(os.read(r, 100) in (b'1111122222', b'2222211111'))
