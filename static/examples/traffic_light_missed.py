# scene: traffic-light
import time
from multiprocessing import Event, Process

def light(green):
    time.sleep(0.2)
    green.set()
    print('green')
    green.clear()               # red again before anybody looked
    print('red')

def car(number, green):
    time.sleep(number / 10)
    if not green.wait(timeout=1):
        print(f'car {number} gave up')
        return
    print(f'car {number} drives on')

if __name__ == '__main__':
    green = Event()
    lamp = Process(target=light, name='light', args=(green,))
    cars = [Process(target=car, name=f'car {n}', args=(n, green))
            for n in range(1, 5)]
    lamp.start()
    for one in cars:
        one.start()
    for one in cars + [lamp]:
        one.join()

# title: Traffic light: green for a blink
# title-zh: 红绿灯：绿灯一闪而过
# topic: classics
# look: Only who already waited gets through; who comes a moment later waits in vain. An event remembers nothing but its flag.
# look-zh: 只有已经在等的车能走；晚来一刻的白等。事件除了标志什么也不记得。
# seed: 1
# order: 55
