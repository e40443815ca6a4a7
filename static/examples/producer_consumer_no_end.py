# scene: producer-consumer
import time
from multiprocessing import Process, Queue

def cook(tray):
    for n in range(4):
        time.sleep(0.1)
        tray.put(f'bun{n}')

def eater(tray):
    while True:
        print('eats', tray.get())       # who says that there are no more?

if __name__ == '__main__':
    tray = Queue(2)
    people = [Process(target=cook, name='cook', args=(tray,)),
              Process(target=eater, name='eater', args=(tray,))]
    for one in people:
        one.start()
    for one in people:
        one.join()

# title: Producer and consumer without an end
# title-zh: 没有结尾的生产者与消费者
# topic: classics
# look: All four buns are eaten, then the eater waits for ever, and main waits for the eater.
# look-zh: 四个包子都吃完了，吃的人永远等下去，主进程又永远等他。
# ends: deadlock
# seed: 1
# order: 65
