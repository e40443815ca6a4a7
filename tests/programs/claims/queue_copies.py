# seeds: 8
# What comes out of a queue is an equal copy; one producer's items keep their order.
import multiprocessing as mp


def feed(q, name):
    for i in range(5):
        q.put((name, i))
    q.put(None)


if __name__ == '__main__':
    q = mp.Queue()
    item = {'list': [1, 2]}
    q.put(item)
    other = q.get()
    print(other == item, other is item, other['list'] is item['list'])
    for name in 'ab':
        mp.Process(target=feed, args=(q, name)).start()
    ends, seen = 0, []
    while ends < 2:
        x = q.get()
        if x is None:
            ends += 1
        else:
            seen.append(x)
    print([x for x in seen if x[0] == 'a'], [x for x in seen if x[0] == 'b'])
