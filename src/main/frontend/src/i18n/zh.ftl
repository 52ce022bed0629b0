### 工作界面用语。每种语言一个文件，次序相同。

## 框架
skip-to-content = 跳到正文
sample-banner = 示例数据：此处内容均为虚构，可随时更改或删除。
sample-data = 示例数据
nothing-here = 此地址没有内容
to-start = 返回首页
screen-not-loaded = 无法载入此页面
try-again = 重试
loading = 正在载入……
no-answer = 服务器没有应答。您输入的内容已保留，请在线路恢复后重试。
menu = 菜单
sections = 栏目
language = 语言
sign-out = 退出
not-to-be-seen = 无法显示此项磋商
asked-of-you = 项待您处理
line-live = 实时
line-catching-up = 正在同步
line-offline = 自 { $time } 起离线
nav-today = 今日
nav-matrix = 立场矩阵
nav-principles = 原则
nav-text = 案文
nav-votes = 表决
nav-delegations = 代表团
nav-console = 主席台
nav-records = 记录

## 阶段与职务
phases-of = { $round }的各阶段
phase-preparation = 筹备
phase-positions = 表明立场
phase-deliberation = 审议
phase-drafting = 起草
phase-decision = 决定
phase-closed = 已结束
phase-published = 已公布
role-administrator = 管理员
role-secretary = 秘书
role-chair = 主席
role-moderator = 主持人
role-head = 团长
role-alternate = 副代表
role-expert = 专家
role-adviser = 顾问
role-observer = 观察员
role-public = 公众
left-days = 剩余 { $days } 天 { $hours } 小时
left-hours = 剩余 { $hours } 小时 { $minutes } 分
left-minutes = 剩余 { $clock }
closes-at = { $time } 截止

## 登录
sign-in = 登录
email = 电子邮箱
password = 密码
session-ended = 会话已结束。请重新登录：您将回到原处，输入的内容已保留。
sample-accounts = 示例账户
sample-accounts-hint = 选择一个即可填入表单。这些账户仅存在于示例中。
new-password = 新密码
password-hint = 至少 12 个字符。
your-name = 您的姓名
known-hint = 您在此已有账户：请输入该账户的密码。
invitation = 邀请
invitation-unreadable = 请向邀请人索取新的链接。
invited-to-delegation = 您受邀代表{ $delegation }参加“{ $consultation }”。您的职务：{ $role }。
invited-to-staff = 您受邀为“{ $consultation }”服务。您的职务：{ $role }。
valid-until = 有效期至 { $time }
accept-invitation = 接受邀请
set-up = 设置此服务器
set-up-lead = 您是首位管理员。您所用的链接仅可使用一次。
set-up-do = 创建账户

## 首页
consultations = 磋商
your-consultations = 您参加的磋商
other-consultations = 其他磋商
home-lead = 各国在此阐明立场、商讨案文并作出决定，并可自行选择公开。
no-consultation-of-yours = 您尚未参加任何磋商。
no-consultations = 目前没有向公众开放的磋商。
published-records = 已公布的记录
no-records = 尚未公布任何记录。
version = 第 { $version } 版
asked-count = 有 { $count } 项待您处理

## 今日
asked-of-us = 目前需要我方处理
nothing-asked = 目前没有需要贵代表团处理的事项。
ask-vote = 表决进行中
ask-position = 待表明立场
what-changed = 您上次访问以来的变化
what-happened-last = 最近动态
nothing-changed = 没有变化。
a-thread = 讨论
change-position = { $delegation }，{ $subject }：{ $grade }
change-messages = { $subject }：{ $count } 条发言
change-votes = { $count } 个代表团已投票：{ $question }
change-tabled = 已提出：{ $subject }
change-revised = 已修订：{ $subject }，第 { $version } 版
change-vote-opened = 开始表决：{ $question }
change-vote-closed = { $adopted ->
    [true] 通过：{ $question }
   *[other] 未通过：{ $question }
  }
change-phase = { $round }：{ $phase }
change-admitted = { $delegation }已获准参加
change-principle = 新原则：{ $subject }
change-record = 记录已公布

## 立场等级
grade-supports = 支持
grade-supports-with-comments = 支持并附意见
grade-supports-with-reservation = 支持但有保留
grade-under-study = 正在研究
grade-concerns = 有关切
grade-cannot-support = 无法支持
grade-objects = 反对

## 原则与立场
no-such-principle = 没有此项原则
principle-n = 原则 { $code }
other-principles = 其他原则
in-other-languages = 另有 { $count } 种语言文本
in-language = { $language }
position-of = { $delegation }的立场
positions-of-others = 其他代表团的 { $count } 项立场
positions-of-delegations = 各代表团的 { $count } 项立场
no-positions-of-others = 尚无您可查看的其他代表团立场。
no-position-yet = 尚未表明立场。
positions-not-now = 在现阶段，您的职务不能表明或更改立场。
ours = 我方：
our-grade = 我方立场等级
statement = 声明
statement-hint = 供其他代表团阅读。除反对外，均可不填。
objection-needs-reasons = 反对将阻碍协商一致，因此必须说明理由。
language-of-text = 文本语言
submit-position = 提交立场
submit-position-again = 提交更改后的立场
discard-draft = 放弃草稿
draft-not-submitted = 草稿已保存在此浏览器中，尚未提交。
position-submitted = 立场已提交。
position-submitted-by = { $who }于 { $time } 提交，第 { $revision } 次修订。
position-changed-meanwhile = 在您撰写期间，{ $who }于 { $time } 更改了立场。
keep-mine = 保留我的草稿并取代之
take-theirs = 采用已提交的内容

## 讨论
thread = 讨论
thread-on = { $name }：讨论
messages-on = 关于{ $name }的发言
present-count = { $count } 人在线
message-count = { $count } 条发言
no-messages = 尚无发言。第一条发言将开启讨论。
earlier-messages = 显示更早的发言（{ $count }）
new-messages = { $count } 条新发言 ↓
waiting-to-be-sent = 等待发送
thread-read-only = 您可以阅读此讨论。在现阶段，您的职务不能发言。
message-by = { $who }，{ $time }
corrected = 已更正
corrected-by-show = { $who }已更正：显示先前措辞
hidden-by = 已由{ $who }隐藏：{ $reason }
hidden-message = 已隐藏
reply = 回复
reply-to = 回复{ $who }，{ $time }
correct = 更正
correct-own = 更正您 { $time } 的发言
correct-label = 更正后的措辞（原措辞仍可查阅）
correct-send = 保存更正
hide = 隐藏
hide-of = 隐藏{ $who } { $time } 的发言
hide-label = 理由（所有人可见）
hide-send = 隐藏发言
show-again = 恢复显示
show-again-of = 恢复显示{ $who } { $time } 的发言
cancel = 取消
replying-to = 回复{ $who }
cancel-reply = 取消回复
message-label = 致各代表团
send = 发送
draft-kept = 草稿已保存在此浏览器中。按 Ctrl + Enter 发送。
markdown-hint = 可使用 **粗体**、*斜体*、列表和链接。

## 立场矩阵
matrix-title = 各代表团立场
matrix-lead = 打开单元格可阅读声明。
matrix-tools = 筛选与导出
filter-by-delegation = 按代表团筛选
filter-by-grade = 按等级筛选
every-grade = 所有等级
round = 轮次
delegations-shown = 显示 { $count } 个代表团
export-csv = 导出 CSV
delegation = 代表团
sort-by = 按{ $name }排序
no-row = 没有符合条件的代表团。
cell-name = { $delegation }，{ $principle }：{ $grade }
moved-up = 较上一轮接近
moved-down = 较上一轮疏远
just-changed = 刚刚更改
signs = 符号
close = 关闭
earlier-positions = 先前立场
to-principle = 查看该原则及其讨论
no-statement = 无声明。
revision = 第 { $revision } 次修订

## 表决
no-votes = 尚未准备任何表决。
no-such-vote = 没有此项表决
ballots-open = 正在进行
ballots-prepared = 已准备
ballots-closed = 已决定
method-recorded = 记录表决
method-no-objection = 无异议程序
ballot-prepared = 已准备
ballot-open = 进行中
ballot-closed = 已结束
ballot-now-open = 表决已开始。
ballot-now-prepared = 表决已准备。
not-open-yet = 此项表决尚未开始。
rule-simple-majority = 简单多数：在出席并参加表决者中，赞成多于反对。弃权不计为参加表决。
rule-two-thirds = 出席并参加表决者的三分之二。弃权不计为参加表决。
rule-absolute-majority = 绝对多数：全体成员的半数以上，不论出席与否。
rule-consensus = 协商一致：主席询问时无代表团反对，即获通过。
how-decided = 如何作出决定
voting-has-begun = 表决已经开始：结果宣布之前，只可就表决的进行提出程序问题。
our-vote-on = 贵代表团对“{ $subject }”的投票
cast-yes = 赞成“{ $subject }”
cast-no = 反对“{ $subject }”
cast-abstain = 对“{ $subject }”弃权
cast-object = 提出异议：“{ $subject }”
cast-no-objection = 无异议：“{ $subject }”
choice-yes = 赞成
choice-no = 反对
choice-abstain = 弃权
choice-object = 提出异议
choice-no-objection = 无异议
said-yes = 赞成
said-no = 反对
said-abstain = 弃权
said-object = 提出异议
said-no-objection = 无异议
own-vote-open = { $delegation }于 { $time } 投票：{ $choice }（{ $who }）。表决结束前可以更改。
own-vote-closed = { $delegation }于 { $time } 投票：{ $choice }（{ $who }）。
we-voted = 我方投票：{ $choice }
we-have-not-voted = 贵代表团尚未投票。
we-did-not-vote = 贵代表团未投票。
not-in-electorate = 贵代表团不参加此项表决。
vote-carried-by = 代表团的票由团长或副代表投出。
so-far = 目前：{ $members } 个代表团中已有 { $voted } 个投票
tally = 计票
tally-yes = { $count } 赞成
tally-no = { $count } 反对
tally-abstain = { $count } 弃权
tally-object = { $count } 项异议
tally-not-participating = { $count } 个出席但未参加
tally-absent = { $count } 个缺席
needed-mark = 需要 { $count }
standing-open = { $base } 票中 { $yes } 票赞成，需要 { $needed } 票：目前{ $adopted ->
    [true] 将获通过
   *[other] 不会获得通过
  }。
standing-closed = { $adopted ->
    [true] 通过
   *[other] 未通过
  }：{ $base } 票中 { $yes } 票赞成，需要 { $needed } 票。
standing-objections = { $count ->
    [0] { $state ->
        [closed] 没有代表团提出异议
       *[other] 目前没有代表团提出异议
      }。
   *[other] { $count } 个代表团提出异议：未达成协商一致。
  }
missing = 再有 { $count } 票赞成即可通过。
adopted = 通过
not-adopted = 未通过
undecided = 未作决定
result = 结果
board = 表决牌
absent = 缺席
not-yet = 尚未投票
not-participating = 未参加
to-text = 查看案文
text-changed-since = 此后案文已更改（第 { $version } 版）

## 案文
text-count = 共 { $count } 条，已通过 { $adopted } 条
reading-languages = 案文语言
reading-first = 阅读语言
reading-beside = 对照语言
reading-none = 无
no-text-in = 尚无{ $language }文本。
no-such-paragraph = { $language }文本无此段
no-provisions = 尚未提出任何条款。
no-such-provision = 没有此项条款
status-draft = 草案
status-adopted = 已通过
status-rejected = 未通过
tabled-by = 提出方：{ $who }（{ $person }）
tabled-by-at = 提出方：{ $who }（{ $person }），{ $time }
provision-table = 提出条款
provision-table-do = 提出此条款
provision-table-not-now = 在现阶段，您的职务不能提出条款。
provision-title = 标题
provision-text = 案文
provision-parent = 归属
provision-no-parent = 无：一级条款
provision-note = 本版修改的内容及理由
provision-note-hint = 将与本版一并向所有人显示。可不填。
provision-save = 保存为第 { $version } 版
provision-saved = 已保存：第 { $number } 条，第 { $version } 版。
provision-draft-kept = 草稿已保存在此浏览器中。
provision-newer = 已有更新的第 { $version } 版。
provision-newer-hint = 该版显示在您所输入的内容旁边，您的内容没有丢失。
provision-version-there = 第 { $version } 版
provision-keep-mine = 保留我的文本，作为对第 { $version } 版的修改
provision-take-theirs = 从第 { $version } 版重新开始
provision-arrived = 第 { $version } 版刚刚提出。
provision-show-change = 显示修改之处
provision-wording = 措辞
provision-correct = 修改案文
provision-correct-not-now = 在现阶段，您的职务不能修改案文。
provision-decided = 该案文已交付决定，不能再作修改。
provision-children = 本条所属条款
wording-behind = 此后另一语言文本已有修改：{ $languages }。
wording-of-version = { $language }为第 { $version } 版
text-only-in = 目前仅有{ $language }文本。
versions-and-changes = 版本与修改
what-changed-in = 第 { $version } 版修改之处
compare-first-last = 与最新版比较
other-provisions = 其他条款
redline-from = 从第几版
redline-to = 到第几版
redline-language = 语言
redline-inserted = 增：
redline-deleted = 删：
redline-end = （止）
redline-same = 两版措辞相同。
redline-summary = 增加 { $inserted } 处，删除 { $deleted } 处。
prepare-vote-on-this = 就本条款准备表决
close-keep-draft = 关闭并保留草稿

## 主席台
console-lead = 目前依照规则可以采取的行动及其所依据的规则。
only-chair = 只有主席可以这样做。
not-in-this-phase = 本轮现阶段不允许此项行动。
in-your-zone = 按您所在时区：{ $zone }。
round-and-phase = 轮次与阶段
no-round = 尚未开启任何轮次。
round-title = 新一轮的名称
open-round = 开启一轮
since = 自 { $time } 起
rule-phases = 规则：各阶段依次进行，绝不悄然重开（议事规则第 11 条）。
next-phase = 下一阶段
closes-by-itself = 自动截止时间（可选）
open-phase = 开启“{ $phase }”
open-phase-question = 是否开启“{ $phase }”阶段？
open-phase-consequence = 现阶段将立即对所有人结束，且不能重开。
open-phase-now = 立即开启
no-later-phase = 没有后续阶段。公布记录即结束本轮。
extend-until = 延长至
extend-phase = 延长此阶段
votes-to-run = 可开始或结束的表决
rule-running = 规则：表决开始时投票成员即告固定；表决结束前可改票，结束后不得更改（议事规则第 1 条）。
no-vote-to-run = 没有已准备或进行中的表决。
vote-n = 第 { $number } 号表决
check-in = 签到并开始……
check-in-for = 签到并开始：{ $question }
who-is-present = 谁出席？
rule-electorate = 全权证书已获接受的参加方构成投票成员。未勾选者视为缺席。
present-of = { $members } 个中有 { $present } 个出席
open-vote = 开始表决
open-vote-on = 开始表决：{ $question }
close-vote = 结束表决
close-vote-on = 结束表决：{ $question }
close-vote-question = 是否结束表决？
close-vote-consequence = “{ $question }”：此后不能投票或改票，结果立即宣布。
close-vote-now = 立即结束
prepare-vote = 准备表决
question-in = 问题（{ $language }）
question-in-others = 问题的其他语言文本
put-to-vote = 付诸表决的内容
no-subject = 仅问题本身
method = 表决方式
rule = 决定规则
rule-name-simple-majority = 简单多数
rule-name-two-thirds = 三分之二多数
rule-name-absolute-majority = 绝对多数
vote-prepared = 表决已准备。
record = 记录
rule-publish = 规则：一轮结束后公布其记录；此后的更正作为新版本，原版本保留。
publish-record = 公布记录
publish-correction = 公布更正
correction-reason = 更正内容及理由
publish-question = 是否公布{ $round }的记录？
publish-consequence = 所有人都可在固定地址阅读。
publish-now = 立即公布
publish-not-now = 目前不能公布：本轮尚未结束，或不在您的权限之内。
