import time
from threading import Thread

def background():
    while True:
        time.sleep(0.3)
        print('still here')

def foreground():
    time.sleep(1)
    print('foreground is done')

Thread(target=background, daemon=True).start()
Thread(target=foreground).start()
print('main is done')

# title: Daemon threads and others
# title-zh: 守护线程与其他线程
# topic: threads
# look: The process waits for the ordinary thread after main is done; the daemon is cut off.
# look-zh: 主线程结束后进程还等普通线程；守护线程则被切断。
# seed: 1
# order: 830
