# scene: ticket-office
from multiprocessing import Lock, Process
from time import sleep

def buy(name, walk, key):
    sleep(walk)
    with key:       # one at the window
        with open('tickets') as f:
            count = int(f.read())
        print(name, 'sees', count)
        sleep(0.1)  # counts coins
        if count > 0:
            count -= 1
            with open('tickets', 'w') as f:
                f.write(str(count))
            print(name, 'has a ticket')

if __name__ == '__main__':
    with open('tickets', 'w') as f:
        f.write('2')
    key = Lock()
    people = {'Ada': 0.0, 'Ben': 0.2,
              'Cleo': 0.2, 'Dan': 0.4}
    ps = [Process(target=buy, name=name,
                  args=(name, walk, key))
          for name, walk in people.items()]
    for p in ps: p.start()
    for p in ps: p.join()

# title: Ticket office with a lock
# title-zh: 有锁的售票处
# topic: classics
# look: Cleo stands at the signal until Ben has written. Where is the key meanwhile?
# look-zh: Ben 写完之前，Cleo 一直停在信号前。这时钥匙在哪里？
# seed: 7
# order: 20
