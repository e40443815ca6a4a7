import time
from multiprocessing import Process

class Countdown(Process):
    def __init__(self, start_at):
        super().__init__(name=f'from {start_at}')
        self.left = start_at

    def run(self):
        while self.left:
            print(self.name, self.left)
            time.sleep(0.1)
            self.left -= 1
        print(self.name, 'lift off')

if __name__ == '__main__':
    rockets = [Countdown(3), Countdown(2)]
    for one in rockets:
        one.start()
    for one in rockets:
        one.join()
    print('main still sees', [one.left for one in rockets])

# title: A process class of one's own
# title-zh: 自己的进程类
# topic: processes
# look: run() works in the child; the attributes that it changes stay as they were in the parent.
# look-zh: run() 在子进程里执行；它改的属性在父进程里不变。
# seed: 1
# order: 165
