# A child gets the memory as it is at start(), not at the constructor; nothing comes back.
import multiprocessing as mp

x = 1
items = []


class Counter(mp.Process):
    total = 0

    def run(self):
        global x
        self.total = 7
        x += 10
        items.append(x)
        print(x, items, self.total)


if __name__ == '__main__':
    p = Counter()
    x = 2
    items.append('main')
    p.start()
    p.join()
    print(x, items, p.total)
