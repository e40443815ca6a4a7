# seeds: 8
# The end mark ends the consumer; everything before it was eaten in order.
import multiprocessing as mp


def consume(q, eaten):
    while True:
        bun = q.get()
        if bun is None:
            break
        eaten.append(bun)
    eaten.append('end')


if __name__ == '__main__':
    q = mp.Queue(5)
    with mp.Manager() as manager:
        eaten = manager.list()
        p = mp.Process(target=consume, args=(q, eaten))
        p.start()
        for i in range(1, 30):
            q.put(i)
        q.put(None)
        p.join()
        print(list(eaten) == list(range(1, 30)) + ['end'], p.exitcode)
