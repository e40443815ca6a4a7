# scene: ticket-office
from multiprocessing import Process
from time import sleep

def buy(name, walk):
    sleep(walk)
    with open('tickets') as f:
        count = int(f.read())
    print(name, 'sees', count)
    sleep(0.1)      # counts coins
    if count > 0:
        count -= 1
        with open('tickets', 'w') as f:
            f.write(str(count))
        print(name, 'has a ticket')

if __name__ == '__main__':
    with open('tickets', 'w') as f:
        f.write('2')
    people = {'Ada': 0.0, 'Ben': 0.2,
              'Cleo': 0.2, 'Dan': 0.4}
    ps = [Process(target=buy, args=p,
                  name=p[0])
          for p in people.items()]
    for p in ps: p.start()
    for p in ps: p.join()

# title: Ticket office
# title-zh: 售票处
# topic: classics
# look: Ben and Cleo come together. What does each of them read, and what does each write?
# look-zh: Ben 和 Cleo 一起到。他们各自读到什么，又写下什么？
# seed: 7
# order: 10
