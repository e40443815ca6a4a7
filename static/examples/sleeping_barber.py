import random
import time
from multiprocessing import Process, Semaphore, Value

CHAIRS = 3

def barber(waiting, customers, seat, done):
    while True:
        customers.acquire()             # sleeps while nobody is there
        if done.value and waiting.value == 0:
            return
        with waiting.get_lock():
            waiting.value -= 1
        print('barber cuts')
        time.sleep(0.2)
        seat.release()

def customer(number, waiting, customers, seat):
    with waiting.get_lock():
        if waiting.value >= CHAIRS:
            print(f'customer {number} finds no chair')
            return
        waiting.value += 1
    customers.release()                 # wakes the barber
    seat.acquire()
    print(f'customer {number} leaves with short hair')

if __name__ == '__main__':
    waiting, done = Value('i', 0), Value('i', 0)
    customers, seat = Semaphore(0), Semaphore(0)
    shop = Process(target=barber, name='barber', args=(waiting, customers, seat, done))
    shop.start()
    crowd = []
    for number in range(7):
        time.sleep(random.uniform(0, 0.15))
        crowd.append(Process(target=customer, name=f'customer {number}',
                             args=(number, waiting, customers, seat)))
        crowd[-1].start()
    for one in crowd:
        one.join()
    done.value = 1
    customers.release()
    shop.join()

# title: The sleeping barber
# title-zh: 睡觉的理发师
# topic: puzzles
# look: The barber sleeps on an empty shop; who finds all chairs taken leaves.
# look-zh: 店里没人理发师就睡；椅子满了，后来的人就走。
# seed: 2
# order: 630
