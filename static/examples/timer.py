from threading import Timer
import time

late = Timer(0.5, print, args=('ring',))
never = Timer(0.8, print, args=('this is not printed',))
late.start()
never.start()
time.sleep(0.6)
never.cancel()
late.join()
never.join()
print('both timers are over')

# title: A timer that can be cancelled
# title-zh: 可以取消的定时器
# topic: threads
# look: Each timer is a thread that waits; cancel wakes it without the call.
# look-zh: 每个定时器是一个等待的线程；cancel 唤醒它而不调用。
# seed: 1
# order: 840
