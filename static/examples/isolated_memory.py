# scene: isolated-memory
import time
from multiprocessing import Process

g_num = 100

def plus():
    global g_num
    time.sleep(0.1)
    g_num += 50
    print('plus sees', g_num)
    time.sleep(0.3)

def minus():
    global g_num
    time.sleep(0.2)
    g_num -= 50
    print('minus sees', g_num)
    time.sleep(0.2)

if __name__ == '__main__':
    children = [Process(target=plus, name='plus'),
                Process(target=minus, name='minus')]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print('at home it is still', g_num)

# title: One name, three memories
# title-zh: 一个名字，三份内存
# topic: processes
# look: 150 in one house, 50 in the other, still 100 at home; a page is copied when somebody writes to it.
# look-zh: 一家是 150，另一家是 50，家里还是 100；有人写时才复制那一页。
# seed: 1
# order: 110
