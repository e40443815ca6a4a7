from multiprocessing import Queue
import queue
import time

tray = Queue(2)
tray.put('one')
tray.put('two')
print('full:', tray.full())
try:
    tray.put('three', timeout=0.5)
except queue.Full:
    print('no place after half a second')
time.sleep(0.1)                         # what was put is on its way
print(tray.get(), tray.get())
print('empty:', tray.empty())
try:
    tray.get_nowait()
except queue.Empty:
    print('nothing to get')

# title: Full and empty
# title-zh: 满与空
# topic: messages
# look: put waits for a place and gives up after its timeout; get_nowait does not wait at all.
# look-zh: put 等位置，超时就放弃；get_nowait 根本不等。
# seed: 1
# order: 310
