# scene: signals
import signal
import time

start = time.time()
signal.signal(signal.SIGALRM, lambda number, frame: print('rings after', round(time.time() - start), 's'))
signal.alarm(5)
time.sleep(1)
print('the old alarm had', signal.alarm(2), 's to go')
signal.pause()
print('no second ring:', signal.alarm(0))

# title: One alarm clock only
# title-zh: 闹钟只有一个
# topic: signals
# look: A second alarm replaces the first and tells how much time that had left.
# look-zh: 第二个闹钟取代第一个，并返回前一个还剩多少时间。
# seed: 1
# order: 730
