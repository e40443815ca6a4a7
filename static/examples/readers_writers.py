import random
import time
from threading import Condition, Thread

class Book:
    """Many may read at a time, one may write alone."""

    def __init__(self):
        self.free = Condition()
        self.readers = 0
        self.pages = 0

    def read(self, name):
        with self.free:
            self.readers += 1
        time.sleep(random.uniform(0.05, 0.15))
        print(f'{name} has read {self.pages} pages, readers now {self.readers}')
        with self.free:
            self.readers -= 1
            self.free.notify_all()

    def write(self, name):
        with self.free:
            self.free.wait_for(lambda: self.readers == 0)
            time.sleep(0.05)
            self.pages += 1
            print(f'{name} wrote page {self.pages}')

def reader(book, name):
    for _ in range(2):
        time.sleep(random.uniform(0, 0.2))
        book.read(name)

def writer(book, name):
    for _ in range(2):
        time.sleep(random.uniform(0, 0.2))
        book.write(name)

book = Book()
people = [Thread(target=reader, name=f'reader {n}', args=(book, f'reader {n}')) for n in range(3)]
people += [Thread(target=writer, name=f'writer {n}', args=(book, f'writer {n}')) for n in range(2)]
for one in people:
    one.start()
for one in people:
    one.join()
print('pages at the end:', book.pages)

# title: Readers and writers
# title-zh: 读者与写者
# topic: puzzles
# look: Readers overlap; a writer waits until the last reader has left.
# look-zh: 读者可以同时读；写者要等最后一个读者离开。
# seed: 6
# order: 620
