# scene: traffic-light
import random
import time
from multiprocessing import Event, Process

def light(green, changes):
    for _ in range(changes):
        time.sleep(1)
        if green.is_set():
            green.clear()
            print('red')
        else:
            green.set()
            print('green')

def car(number, green):
    time.sleep(random.uniform(0, 4))
    if not green.is_set():
        print(f'car {number} stops')
    green.wait()
    print(f'car {number} drives on')
    time.sleep(0.3)

if __name__ == '__main__':
    green = Event()
    lamp = Process(target=light, name='light', args=(green, 7))
    cars = [Process(target=car, name=f'car {n}', args=(n, green))
            for n in range(1, 11)]
    lamp.start()
    for one in cars:
        one.start()
    for one in cars:
        one.join()
    lamp.join()

# title: Traffic light: one event, ten cars
# title-zh: 红绿灯：一个事件，十辆车
# topic: classics
# look: Cars that wait all go at once when the event is set; a car that comes on green never stops.
# look-zh: 事件一被设置，等着的车全部一起走；绿灯时到的车根本不停。
# seed: 5
# order: 50
