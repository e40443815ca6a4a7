# seeds: 8
# The file with the tickets, with a lock exactly as many are sold as there are.
import json
import multiprocessing as mp
import time


def buy(lock, sold, count):
    with lock:
        with open('tickets.json') as f:
            data = json.load(f)
        if data['count'] >= count:
            time.sleep(0.01)
            data['count'] -= count
            with open('tickets.json', 'w') as f:
                json.dump(data, f)
            sold.put(count)


if __name__ == '__main__':
    for tickets, each in ((5, 1), (0, 1), (12, 1), (9, 2)):
        with open('tickets.json', 'w') as f:
            json.dump({'count': tickets}, f)
        lock, sold = mp.Lock(), mp.Queue()
        buyers = [mp.Process(target=buy, args=(lock, sold, each)) for _ in range(10)]
        for p in buyers:
            p.start()
        for p in buyers:
            p.join()
        with open('tickets.json') as f:
            print(tickets, each, sold.qsize(), f.read())
        while sold.qsize():
            sold.get()
    try:
        json.load(open('tickets.json'))['Count']
    except KeyError as e:
        print(repr(e))
    open('tickets.json', 'w').close()
    try:
        json.load(open('tickets.json'))
    except json.JSONDecodeError as e:
        print(e)
    import os
    os.remove('tickets.json')
    try:
        open('tickets.json')
    except FileNotFoundError as e:
        print(e)
