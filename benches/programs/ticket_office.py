# Twenty buyers and one ticket file, each round under the lock.
import json
import random
import time
from multiprocessing import Lock, Process


def buy(buyer, lock):
    with lock:
        ticket = json.load(open("ticket"))
        time.sleep(random.random())
        if ticket["count"] > 0:
            ticket["count"] -= 1
            json.dump(ticket, open("ticket", "w"))
            print(f"{buyer} bought one, {ticket['count']} left")


if __name__ == "__main__":
    json.dump({"count": 10}, open("ticket", "w"))
    lock = Lock()
    buyers = [Process(target=buy, args=(i, lock)) for i in range(20)]
    for p in buyers:
        p.start()
    for p in buyers:
        p.join()
