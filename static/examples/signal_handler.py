# scene: signals
import os
import signal
import time

def on_alarm(number, frame):
    print('the alarm rings in line', frame.f_lineno > 0)

signal.signal(signal.SIGALRM, on_alarm)
signal.alarm(1)
start = time.time()
time.sleep(2)                           # is interrupted, then sleeps on
print('slept', round(time.time() - start), 's')

# title: A handler interrupts a sleep
# title-zh: 处理函数打断睡眠
# topic: signals
# look: The handler runs in the middle of the sleep, which then goes on for the rest of its time.
# look-zh: 处理函数在睡眠中途执行，之后睡眠继续睡完剩下的时间。
# seed: 1
# order: 710
