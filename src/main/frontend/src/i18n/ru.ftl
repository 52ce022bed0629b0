### Слова рабочего места. Один файл на язык, в одном порядке.

## Рамка
skip-to-content = Перейти к содержанию
sample-banner = Учебные данные: всё здесь вымышлено и может быть изменено или удалено в любое время.
sample-data = Учебные данные
nothing-here = По этому адресу ничего нет
to-start = На главную страницу
screen-not-loaded = Не удалось загрузить эту страницу
try-again = Повторить
loading = Загрузка…
no-answer = Сервер не ответил. Введённое сохранено; повторите, когда связь восстановится.
menu = Меню
sections = Разделы
language = Язык
sign-out = Выйти
not-to-be-seen = Эту консультацию показать нельзя
asked-of-you = ожидает вас
line-live = На связи
line-catching-up = Обновление
line-offline = Нет связи с { $time }
nav-today = Сегодня
nav-matrix = Матрица
nav-principles = Принципы
nav-text = Текст
nav-votes = Голосования
nav-history = История
nav-delegations = Делегации
nav-console = Пульт
nav-records = Протоколы

## Этапы и роли
phases-of = Этапы: { $round }
phase-preparation = Подготовка
phase-positions = Позиции
phase-deliberation = Обсуждение
phase-drafting = Работа над текстом
phase-decision = Решение
phase-closed = Завершён
phase-published = Опубликован
role-administrator = Администратор
role-secretary = Секретарь
role-chair = Председатель
role-moderator = Модератор
role-head = Глава делегации
role-alternate = Заместитель главы
role-expert = Эксперт
role-adviser = Советник
role-observer = Наблюдатель
role-public = Публика
left-days = осталось { $days } дн. { $hours } ч
left-hours = осталось { $hours } ч { $minutes } мин
left-minutes = осталось { $clock }
closes-at = до { $time }

## Вход
sign-in = Войти
email = Адрес электронной почты
password = Пароль
session-ended = Сеанс завершён. Войдите снова: вы вернётесь туда, где были, а введённое сохранено.
sample-accounts = Учебные учётные записи
sample-accounts-hint = Выберите одну, чтобы заполнить форму. Они есть только в учебном режиме.
new-password = Новый пароль
password-hint = Не менее 12 знаков.
your-name = Ваше имя
known-hint = У вас уже есть здесь учётная запись: введите её пароль.
invitation = Приглашение
invitation-unreadable = Если вы уже приняли приглашение, войдите со своим паролем. Если нет, попросите новую ссылку у того, кто вас пригласил.
invited-to-delegation = Вы приглашены на консультацию «{ $consultation }», делегация: { $delegation }. Ваша роль: { $role }.
invited-to-staff = Вы приглашены обеспечивать консультацию «{ $consultation }». Ваша роль: { $role }.
valid-until = действительно до { $time }
accept-invitation = Принять приглашение
set-up = Настройка сервера
set-up-lead = Вы первый администратор. Ссылка, которая привела вас сюда, действует один раз.
set-up-do = Создать учётную запись

## Главная страница
consultations = Консультации
your-consultations = Ваши консультации
other-consultations = Другие консультации
home-lead = Здесь страны излагают позиции, работают над текстом и принимают решения — открыто, где они сами того пожелают.
no-consultation-of-yours = Вы пока не участвуете ни в одной консультации.
no-consultations = Открытых консультаций нет.
published-records = Опубликованные протоколы
no-records = Пока ничего не опубликовано.
version = редакция { $version }
asked-count = { $count ->
    [one] { $count } вопрос ожидает вас
    [few] { $count } вопроса ожидают вас
   *[other] { $count } вопросов ожидают вас
  }

## Сегодня
asked-of-us = Что требуется от нас сейчас
nothing-asked = Сейчас от вашей делегации ничего не требуется.
ask-vote = Идёт голосование
ask-silence = Истекает срок умолчания
ask-position = Нужна позиция
ask-words = Нужна формулировка
what-changed = Изменилось с вашего последнего посещения
what-happened-last = Последние события
nothing-changed = Изменений нет.
a-thread = обсуждение
change-position = { $delegation } — { $subject }: { $grade }
change-messages = { $count ->
    [one] { $count } сообщение: { $subject }
    [few] { $count } сообщения: { $subject }
   *[other] { $count } сообщений: { $subject }
  }
change-votes = { $count ->
    [one] Проголосовала { $count } делегация: { $question }
    [few] Проголосовали { $count } делегации: { $question }
   *[other] Проголосовали { $count } делегаций: { $question }
  }
change-tabled = Внесено: { $subject }
change-revised = Изменено: { $subject }, редакция { $version }
change-vote-opened = Открыто голосование: { $question }
change-vote-closed = { $adopted ->
    [true] Принято: { $question }
   *[other] Не принято: { $question }
  }
change-announced = Объявлено решение № { $number }: { $question }
change-phase = { $round }: { $phase }
change-admitted = Допущена делегация: { $delegation }
change-principle = Новый принцип: { $subject }
change-record = Протокол опубликован
change-imported = Импортировано прежних голосований: { $count }

## Оценки
grade-supports = Поддерживает
grade-supports-with-comments = Поддерживает с замечаниями
grade-supports-with-reservation = Поддерживает с оговоркой
grade-under-study = Изучает вопрос
grade-concerns = Имеет озабоченности
grade-cannot-support = Не может поддержать
grade-objects = Возражает

## Принципы и позиции
no-such-principle = Такого принципа нет
principle-n = Принцип { $code }
other-principles = Другие принципы
in-other-languages = { $count ->
    [one] Ещё на { $count } языке
    [few] Ещё на { $count } языках
   *[other] Ещё на { $count } языках
  }
in-language = язык: { $language }
position-of = Позиция: { $delegation }
positions-of-others = { $count ->
    [one] { $count } позиция других делегаций
    [few] { $count } позиции других делегаций
   *[other] { $count } позиций других делегаций
  }
positions-of-delegations = { $count ->
    [one] { $count } позиция делегаций
    [few] { $count } позиции делегаций
   *[other] { $count } позиций делегаций
  }
no-positions-of-others = Пока нет позиций других делегаций, доступных вам.
no-position-yet = Позиция пока не изложена.
positions-not-now = На этом этапе ваша роль не позволяет излагать или менять позицию.
ours = Наша:
our-grade = Наша оценка
statement = Заявление
statement-hint = Его прочтут другие делегации. Необязательно для всех оценок, кроме возражения.
objection-needs-reasons = Возражение препятствует консенсусу, поэтому его основания обязательны.
language-of-text = Язык текста
submit-position = Представить позицию
submit-position-again = Представить изменённую позицию
discard-draft = Удалить черновик
draft-not-submitted = Черновик хранится в этом браузере. Ещё не представлен.
position-submitted = Позиция представлена.
position-submitted-by = Представил(а) { $who } в { $time }, редакция { $revision }.
position-changed-meanwhile = Пока вы писали, позицию изменил(а) { $who } в { $time }.
keep-mine = Оставить мой черновик и заменить
take-theirs = Принять представленное

## Обсуждения
thread = Обсуждение
thread-on = { $name }: обсуждение
messages-on = Сообщения: { $name }
present-count = { $count ->
    [one] { $count } участник на связи
    [few] { $count } участника на связи
   *[other] { $count } участников на связи
  }
message-count = { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
   *[other] { $count } сообщений
  }
no-messages = Сообщений пока нет. Первое откроет обсуждение.
earlier-messages = Показать более ранние сообщения ({ $count })
new-messages = { $count ->
    [one] { $count } новое сообщение ↓
    [few] { $count } новых сообщения ↓
   *[other] { $count } новых сообщений ↓
  }
waiting-to-be-sent = Ожидает отправки
maybe-posted = Возможно, это сообщение уже опубликовано: прежде чем отправлять его снова, проверьте.
thread-read-only = Вы можете читать это обсуждение. Писать на этом этапе ваша роль не позволяет.
thread-closed-by-vote = Голосование по этому вопросу началось. До объявления результата здесь можно выступить только по порядку ведения самого голосования (правило 88 ГА ООН).
to-vote = К голосованию № { $number }
raise-point-of-order = Выступить по порядку ведения
point-of-order-label = Ваше выступление по порядку ведения голосования
raise-it = Выступить
point-of-order = По порядку ведения
message-by = { $who }, { $time }
corrected = исправлено
corrected-by-show = Исправлено ({ $who }): показать прежние редакции
hidden-by = Скрыто ({ $who }): { $reason }
hidden-message = скрыто
reply = Ответить
reply-to = Ответить: { $who }, { $time }
correct = Исправить
correct-own = Исправить ваше сообщение от { $time }
correct-label = Исправленный текст (прежний останется доступен)
correct-send = Сохранить исправление
hide = Скрыть
hide-of = Скрыть сообщение: { $who }, { $time }
hide-label = Причина (её увидят все)
hide-send = Скрыть сообщение
show-again = Показать снова
show-again-of = Снова показать сообщение: { $who }, { $time }
cancel = Отмена
replying-to = Ответ: { $who }
cancel-reply = Не отвечать
message-label = Сообщение всем делегациям
send = Отправить
draft-kept = Черновик хранится в этом браузере. Ctrl + Enter отправляет.
draft-not-kept = В этом браузере нет места для черновика: отправьте его, прежде чем покинуть страницу. Ctrl + Enter отправляет.
markdown-hint = Можно использовать **полужирный**, *курсив*, списки и ссылки.

## Матрица
matrix-title = Позиции делегаций
matrix-lead = Откройте ячейку, чтобы прочесть заявление.
matrix-tools = Отбор и выгрузка
filter-by-delegation = Отбор по делегации
filter-by-grade = Отбор по оценке
every-grade = Все оценки
round = Раунд
delegations-shown = { $count ->
    [one] Показана { $count } делегация
    [few] Показаны { $count } делегации
   *[other] Показано { $count } делегаций
  }
export-csv = Выгрузить в CSV
delegation = Делегация
sort-by = Упорядочить: { $name }
no-row = Отбору не соответствует ни одна делегация.
cell-name = { $delegation }, { $principle }: { $grade }
moved-up = сближение с прошлого раунда
moved-down = расхождение с прошлого раунда
just-changed = изменено только что
signs = Знаки
close = Закрыть
earlier-positions = Ранее
to-principle = К принципу и его обсуждению
no-statement = Без заявления.
revision = редакция { $revision }

## Голосования
no-votes = Пока ни одно голосование не подготовлено.
no-such-vote = Такого голосования нет
ballots-open = Идут сейчас
ballots-prepared = Подготовлены
ballots-closed = Завершены
method-recorded = Голосование, заносимое в отчёт
method-secret = Тайное голосование
method-indicative = Индикативное голосование
method-indicative-means = Показывает настроение зала. Решение не принимается.
method-show-of-hands = Голосование поднятием рук
method-show-of-hands-means = Сохраняются только итоги. Пока голосование идёт, голоса опечатаны и никому другому не показываются, а при закрытии уничтожаются.
method-roll-call = Поимённое голосование
method-roll-call-means = Делегации вызывают по очереди, начиная с определённой по жребию.
method-no-objection = Процедура отсутствия возражений
method-silence = Процедура умолчания
method-silence-means = Текст принимается по истечении срока, если до этого ни одна делегация не возразит. До тех пор он не изменяется (ОБСЕ, MC.DOC/1/06).
silence-expiry = Срок умолчания истекает
silence-zone = По времени часового пояса
silence-until = На процедуре умолчания, без номера, до { $time } ({ $zone }). Текст будет принят в этот момент, если ни одна делегация не возразит раньше.
silence-proposed = Председатель предлагает поставить текст на процедуру умолчания до { $time } ({ $zone }). Если делегация возразит сейчас, он на неё не ставится.
under-silence = Текст находится на процедуре умолчания и не имеет номера. Он не изменяется, пока срок не истечёт или молчание не будет нарушено.
to-silence = К процедуре умолчания
amended-by = Делегация внесла поправку: { $delegation } ({ $who }).
objected-by = Возразила делегация: { $delegation } ({ $who }).
objection-reason = Причина возражения
objection-reason-hint = Необязательно. Её прочтут все, она войдёт в протокол.
object-question = Возразить и тем самым нарушить молчание?
object-consequence = Все сразу узнают, что ваша делегация возражает: { $subject }. Ничего не будет принято. Отменить это нельзя.
object-now = Возразить
place-under-silence = Поставить на процедуру умолчания
place-under-silence-of = Поставить на процедуру умолчания: { $question }
place-under-silence-question = Ни одна делегация не возразила?
place-under-silence-consequence = Вы подтверждаете, что ни одна делегация не возразила сразу. Текст не изменяется до { $time } ({ $zone }) и принимается в этот момент, если ни одна делегация не возразит раньше.
place-under-silence-now = Никто не возразил: поставить
withdraw-silence = Снять с процедуры умолчания
withdraw-silence-of = Снять с процедуры умолчания: { $question }
withdraw-silence-question = Снять с процедуры умолчания?
withdraw-silence-consequence = Ничего не принимается. Текст возвращается на согласование.
withdraw-silence-now = Снять сейчас
ask-silence-of = Кому предлагается процедура умолчания
ask-silence-whole-list = Всем делегациям по общему списку, письменно
ask-silence-meeting = Делегациям, присутствующим на заседании
silence-meeting-only = Правила процедуры допускают процедуру умолчания только на заседании — для присутствующих делегаций.
silence-asked-whole-list = Предложено письменно всем делегациям по общему списку.
silence-asked-meeting = Предложено делегациям, присутствующим на заседании.
silence-numbered = Решение № { $number }. Номер присвоен: { $time }.
silence-to-announce = Принято, без номера: председатель объявит о решении на следующем заседании, и с этого момента оно получит номер.
decisions-to-announce = Принято в порядке умолчания, предстоит объявить
announce-decision = Объявить о решении…
announce-decision-of = Объявить о решении: { $question }
announce-decision-question = О решении объявлено на заседании?
announce-decision-consequence = Вы подтверждаете, что объявили о решении на заседании: { $question } Ему присваивается номер { $number }.
announce-decision-now = Объявлено
ballot-prepared = подготовлено
ballot-open = открыто
ballot-closed = закрыто
ballot-now-open = Голосование открыто.
ballot-now-prepared = Голосование подготовлено.
not-open-yet = Это голосование ещё не открыто.
how-decided = Как принимается решение
secret-title = Что видно при тайном голосовании
secret-while = Пока оно идёт, участники видят, какие делегации проголосовали, наблюдатели — сколько их. Как кто голосовал, не видит никто: ни председатель, ни секретариат.
secret-after = После закрытия сохраняются только итоговые числа. То, по чему можно узнать, кто как голосовал, уничтожается.
secret-own = Ваш выбор не показывается больше и вам самим, чтобы никто не мог потребовать от вас его подтвердить.
secret-again = До закрытия можно проголосовать снова. Засчитывается последний голос, и никому не показывается, что вы голосовали ещё раз.
secret-limits = Чего тайна не может: пока голосование идёт, приходится доверять тем, кто обслуживает сервер. И единогласный итог показывает, как голосовал каждый.
secret-few = { $members ->
    [one] Право голоса имеет лишь { $members } делегация: итог покажет, как она голосовала.
    [few] Право голоса имеют лишь { $members } делегации: итог может показать, как голосовала каждая из них.
   *[other] Право голоса имеют лишь { $members } делегаций: итог может показать, как голосовала каждая из них.
  }
secret-few-present = { $present ->
    [0] Никто не отмечен как присутствующий.
    [one] Присутствующей отмечена лишь { $present } делегация. При столь малом числе голосов итог может показать, как голосовала каждая.
    [few] Присутствующими отмечены лишь { $present } делегации. При столь малом числе голосов итог может показать, как голосовала каждая.
   *[other] Присутствующими отмечены лишь { $present } делегаций. При столь малом числе голосов итог может показать, как голосовала каждая.
  }
secret-few-cast = { $cast ->
    [0] Пока никто не проголосовал.
    [one] Пока проголосовала лишь { $cast } делегация: итог покажет, как она голосовала.
    [few] Пока проголосовали лишь { $cast } делегации: итог может показать, как голосовала каждая из них.
   *[other] Пока проголосовали лишь { $cast } делегаций: итог может показать, как голосовала каждая из них.
  }
own-vote-secret = { $delegation }: голос подан. До закрытия можно проголосовать снова; засчитывается последний голос.
own-vote-secret-closed = Отдельные голоса больше не хранятся.
cast-secretly = Ваш голос опечатан.
voting-has-begun = Голосование началось: до объявления результата прерывать его можно только по порядку его проведения.
our-vote-on = Голос вашей делегации: { $subject }
cast-yes = Да — голосовать за: { $subject }
cast-no = Нет — голосовать против: { $subject }
cast-abstain = Воздержаться: { $subject }
cast-object = Возразить: { $subject }
cast-no-objection = Нет возражений: { $subject }
cast-stay-out = Остаться в стороне, присоединиться можно позже: { $subject }
choice-yes = Да
choice-no = Нет
choice-abstain = Воздержаться
choice-object = Возразить
choice-no-objection = Нет возражений
choice-stay-out = Остаться в стороне
said-yes = за
said-no = против
said-abstain = воздержалась
said-object = возражает
choice-pass = Пропустить
cast-pass = Пока пропустить очередь: { $subject }
said-pass = пропускает очередь
only-totals-kept = Сохранены только итоги.
your-turn = Вызвана ваша делегация. Пожалуйста, ответьте.
now-called = Вызвана делегация: { $name }
next-called = Следующая: { $name }
nobody-called = Пока никто не вызван.
answer-when-called = Ваша делегация отвечает, когда её вызовут.
register = Реестр возражений
register-means = Приблизительный консенсус устанавливается, когда на каждое возражение дан мотивированный ответ, хотя само возражение не обязательно принято (RFC 7282).
objection-open = Ответа пока нет.
objection-address = Ответить на возражение: { $name }
objection-readdress = Изменить ответ: { $name }
objection-reasons = Мотивированный ответ на возражение: { $name }
objection-reasons-hint = Ответ прочтут все, он войдёт в протокол.
objection-record = Внести ответ: { $name }
objection-addressed = Ответ внесён: { $name }.
call-screen = Вызывать делегации
call-screen-of = Вызывать делегации: { $question }
call-key = Ввод или пробел вызывает следующую.
back-to-vote = Назад к голосованию
called-now = Вызвана
called-again = Вызвана повторно
passed-so-far = Пропустили ответ и будут вызваны ещё раз: { $names }
call-passed = (ответ пропущен)
call-missed = (не ответила)
call-order = Порядок вызова
draw = Жребий
draw-to-come = Делегацию, которую вызывают первой, определяют по жребию при открытии голосования; остальные следуют в алфавитном порядке названий ({ $language }; правило 87 ГА ООН). Исходное значение жребия уже выбрано. Здесь опубликован его SHA-256, чтобы его нельзя было подменить.
draw-drawn = Делегация, вызванная первой, определена по жребию; остальные следуют в алфавитном порядке названий ({ $language }; правило 87 ГА ООН). Жребий может проверить каждый.
draw-commitment = SHA-256 исходного значения, опубликован заранее
draw-seed = Исходное значение
draw-again = Как проверить: SHA-256 исходного значения равен указанному выше. SHA-256 исходного значения с двоеточием и нулём начинается с 8 шестнадцатеричных цифр. Остаток от деления этого числа на { $count } есть место в алфавитном списке, считая от 0. (Если число не меньше наибольшего кратного { $count }, не превосходящего 2³², вместо 0 берут 1 и так далее.)
all-called = Вызваны все. Результат объявит председатель.
call = Вызвать: { $name }
board-while-open = Что видно во время голосования
board-names = Голос каждой делегации
board-totals = Только итоги
board-none = Ничего до объявления результата
call-language = Алфавитный порядок, язык
said-no-objection = нет возражений
said-stay-out = остаётся в стороне
own-vote-open = { $delegation }: голос «{ $choice }» подан в { $time } ({ $who }). Его можно изменить до закрытия голосования.
own-vote-closed = { $delegation }: голос «{ $choice }» подан в { $time } ({ $who }).
own-answer-open = { $delegation }: «{ $choice }», сообщено в { $time } ({ $who }). Ответ можно изменить до закрытия голосования.
own-answer-closed = { $delegation }: «{ $choice }», сообщено в { $time } ({ $who }).
tally-stay-out = { $count } { $count ->
    [one] остаётся в стороне
   *[other] остаются в стороне
  }
we-voted = Наш голос: { $choice }
we-have-voted = Ваша делегация проголосовала.
we-have-not-voted = Ваша делегация ещё не голосовала.
voted-meanwhile = Ответа на ваш голос не пришло, а за это время от вашей делегации проголосовал(а) { $who }. Ваш голос повторно не отправлен: посмотрите, что учтено, и проголосуйте заново, если должно быть иначе.
voted-meanwhile-secret = Ответа на ваш голос не пришло, а голос вашей делегации уже в урне: этот, более ранний или более поздний. Повторно он не отправлен: если вы не уверены, проголосуйте заново.
we-did-not-vote = Ваша делегация не голосовала.
not-in-electorate = Ваша делегация не голосует по этому вопросу.
vote-carried-by = Голос делегации подаёт её глава или заместитель.
so-far = Пока проголосовало делегаций: { $voted } из { $members }
tally = Итог подсчёта
tally-yes = { $count } за
tally-no = { $count } против
tally-abstain = { $count } воздержались
tally-object = { $count ->
    [one] { $count } возражение
    [few] { $count } возражения
   *[other] { $count } возражений
  }
tally-not-participating = присутствуют и не участвуют: { $count }
tally-not-yet = ещё не проголосовали: { $count }
tally-absent = отсутствуют: { $count }
needed-mark = требуется { $count }
outcome-adopted-majority = Принято: за — { $yes } из { $base } присутствующих и голосующих, требовалось { $needed }.
outcome-rejected-majority = Отклонено: за — { $yes } из { $base } присутствующих и голосующих, требовалось { $needed }. Для принятия не хватило голосов: { $missing }.
outcome-adopted-members = Принято: за — { $yes } из { $base } членов, требовалось { $needed }.
outcome-rejected-members = Отклонено: за — { $yes } из { $base } членов, требовалось { $needed }. Для принятия не хватило голосов: { $missing }.
outcome-tie = Отклонено: голоса разделились поровну, { $yes } за и { $no } против. Для принятия не хватило голосов: { $missing }.
outcome-indicative = Индикативное голосование, решение не принимается: { $yes } за, { $no } против, { $abstain } воздержались.
outcome-no-votes = Ничего не решено: никто не голосовал ни за, ни против. Вопрос можно поставить на голосование снова.
outcome-silence-kept = Принято по процедуре умолчания: до истечения срока ни одна делегация не возразила.
so-far-silence-kept = На процедуре умолчания, без номера: текст будет принят по истечении срока, если до этого ни одна делегация не возразит.
outcome-at-close = К какому результату это ведёт, станет известно по закрытии голосования: до этого вес голосов или вето выдали бы, кто как голосовал.
outcome-silence-broken = Молчание нарушено возражением. Ничего не принято; текст возвращается на согласование.
outcome-silence-amended = Молчание нарушено поправкой. Ничего не принято; текст возвращается на согласование.
outcome-silence-opposed = Не поставлено на процедуру умолчания: делегация возразила сразу.
outcome-silence-withdrawn = Снято с процедуры умолчания до истечения срока. Ничего не принято; текст возвращается на согласование.
outcome-consensus = Принято консенсусом: возражений не было.
outcome-objections = Не принято: { $objections ->
    [one] возразила { $objections } делегация
    [few] возразили { $objections } делегации
   *[other] возразили { $objections } делегаций
  }.
so-far-adopted-majority = Пока за — { $yes } из { $base } присутствующих и голосующих, требуется { $needed }: решение было бы принято.
so-far-rejected-majority = Пока за — { $yes } из { $base } присутствующих и голосующих, требуется { $needed }: решение не было бы принято; не хватает голосов: { $missing }.
so-far-adopted-members = Пока за — { $yes } из { $base } членов, требуется { $needed }: решение было бы принято.
so-far-rejected-members = Пока за — { $yes } из { $base } членов, требуется { $needed }: решение не было бы принято; не хватает голосов: { $missing }.
so-far-tie = Пока голоса разделились поровну, { $yes } за и { $no } против: решение не было бы принято; не хватает голосов: { $missing }.
so-far-indicative = Индикативное голосование, решение не принимается: { $yes } за, { $no } против, { $abstain } воздержались.
so-far-no-votes = Пока никто не голосовал ни за, ни против.
so-far-consensus = Пока возражений нет: решение было бы принято консенсусом.
so-far-objections = Пока { $objections ->
    [one] возражает { $objections } делегация
    [few] возражают { $objections } делегации
   *[other] возражают { $objections } делегаций
  }: решение не было бы принято.
adopted = Принято
not-adopted = Не принято
undecided = Решения нет
result = Результат
board = Табло
absent = отсутствует
has-voted = проголосовала
not-yet = ещё нет
not-participating = не участвует
to-text = К тексту
text-changed-since = с тех пор текст изменён (редакция { $version })
statements = Заявления делегаций
statement-by = { $kind }: { $who }
statement-interpretative-statement = Заявление о толковании
statement-interpretative-statement-means = Как ваша делегация понимает принятое решение.
statement-formal-reservation = Официальная оговорка
statement-formal-reservation-means = В какой части ваша делегация не считает себя связанной.
statement-explanation-of-vote = Выступление по мотивам голосования
statement-explanation-of-vote-means = Почему ваша делегация так голосует или голосовала. Автор предложения не выступает; при тайном голосовании выступлений нет (правило 88 ГА ООН).
statement-dissociation = Заявление о неприсоединении
statement-dissociation-means = Ваша делегация не препятствовала принятию, но не присоединяется к решению.
statement-accession = Присоединение
statement-accession-means = При согласовании ваша делегация осталась в стороне и присоединяется теперь (Хартия ШОС, статья 16).
before-the-vote = до голосования
after-the-vote = после голосования
make-statement = Сделать заявление
statement-kind = Вид заявления
statement-text = Текст заявления
statement-stands = Заявление публикуется вместе с решением и потом не правится; неточность исправляется новым заявлением.
make-it = Сделать заявление
statement-made = Заявление сделано.
join-statement = Присоединиться
join-statement-of = Присоединить вашу делегацию к заявлению: { $kind }, { $who }
statement-joined = Ваша делегация присоединилась к заявлению.
not-explained-sponsor = Ваша делегация внесла то, что ставится на голосование, и по мотивам своего голосования не выступает (правило 88 правил процедуры Генеральной Ассамблеи).
not-explained-over = Время для выступлений по мотивам голосования истекло.
not-explained-not-in-electorate = Ваша делегация не входила в число делегаций, имевших право голоса по этому вопросу, и по мотивам голосования не выступает.
explanations-until = Выступления по мотивам голосования — до { $time }.
limit-explanations = Ограничить время выступлений по мотивам голосования
explanations-end = Выступления по мотивам голосования — до
explanation-words = Слов: { $words } из { $most } — столько можно произнести за время, которое правила процедуры отводят на разъяснение мотивов голосования ({ $seconds } с).

## История: как голосовали раньше
history-empty = Пока ничего не импортировано. Секретариат может загрузить прежние голосования органа из файлов.
history-lead = { $first } — { $last }: { $count ->
    [one] { $count } голосование
    [few] { $count } голосования
    [many] { $count } голосований
   *[other] { $count } голосования
  }, { $members ->
    [one] { $members } государство
    [few] { $members } государства
    [many] { $members } государств
   *[other] { $members } государства
  }. Импортированы; здесь не проводились.
history-of = { $name }: голоса в сопоставлении с остальными
history-tools = Поиск голосований
filter-by-words = Слова из названия или условное обозначение
any-session = Любая сессия
session-with-count = Сессия { $number } ({ $count })
any-outcome = Любой исход
any-member = Любое государство
any-vote = Любой голос
show-all = Показать все
no-roll-calls = Таких голосований нет.
older-roll-calls = Показать более ранние
roll-calls-shown = Показано голосований: { $count }
session-number = сессия { $number }
on-amendment = по поправке
on-paragraph = по пункту
rule-not-heads = По обычному правилу нельзя решить вопрос, если сохраняются только итоги голосования: выберите правило, по которому считают голоса.
important-question = важный вопрос
tally-short = { $yes } за, { $no } против, { $abstain } воздержались
voted-yes = Голос «за»
voted-no = Голос «против»
voted-abstain = Воздержание
name-of-the-time = название того времени
name-then = тогда { $name }
how-was-decided = Как принималось решение
who-voted-how = Кто как голосовал
imported-as = Импортировано; номер в источнике: { $id }.
absent-unknown = Кто отсутствовал или не участвовал в голосовании, источник не сообщает.
took-part-in = Участие в голосованиях: { $count }
voted-the-same = Совпадение голосов с другими
voted-the-same-means = Из голосований, в которых участвовали оба, — те, в которых оба голосовали «за», оба «против» или оба воздержались. Первой стоит наибольшая доля.
nobody-beside = В тех же голосованиях больше никто не участвовал.
member-of-body = Государство
the-same = Совпало
of-both = Из
drawn = Доля графически
import-roll-calls = Импортировать голосования
import-lead = Две таблицы в формате CSV, можно сжатые gzip. Импортируется всё или ничего: каждый итог должен совпасть с опубликованным, и ни одно голосование не должно быть импортировано ранее.
import-file-roll-calls = Голосования
import-file-roll-calls-hint = rcid, session, date, symbol, amendment, paragraph, important, title, official_yes, official_no, official_abstain
import-file-ballots = Поданные голоса
import-file-ballots-hint = rcid, iso2, country, vote
import-language = Язык названий
import-language-hint = На нём же указаны наименования без кода страны.
import-now = Импортировать оба файла
import-progress = Сохранено голосований
import-queued = Файлы получены, сейчас начнётся их чтение.
import-running = Сохранено голосований: { $done } из { $total }. Видны они станут все сразу.
import-done = Импортировано голосований: { $count }, поданных голосов: { $ballots }. Каждый итог совпадает с опубликованным.
import-failed = Ничего не импортировано. Посмотрите, что неверно, исправьте файлы и отправьте их снова.
import-faults = Что неверно в файлах
file = Файл
line-number = Строка
what-is-wrong = Что неверно

## Текст
text-count = { $count ->
    [one] { $count } положение, принято: { $adopted }
    [few] { $count } положения, принято: { $adopted }
   *[other] { $count } положений, принято: { $adopted }
  }
reading-languages = Языки текста
reading-first = Читать на языке
reading-beside = рядом
reading-none = нет
no-text-in = Текста на этом языке пока нет: { $language }.
no-such-paragraph = такого абзаца нет, язык: { $language }
no-provisions = Положений пока не внесено.
no-such-provision = Такого положения нет
status-draft = Проект
status-adopted = Принято
status-rejected = Не принято
status-withdrawn = Отозвано
status-not-put = На голосование не ставится
status-out-of-order = Не соответствует правилам процедуры
tabled-by = Внесено: { $who } ({ $person })
tabled-by-at = Внесено: { $who } ({ $person }), { $time }
provision-table = Внести положение
provision-table-do = Внести положение
provision-table-not-now = На этом этапе ваша роль не позволяет вносить положения.
provision-title = Заголовок
provision-text = Текст
provision-parent = Входит в
provision-no-parent = Ни во что: положение первого уровня
provision-note = Что меняет эта редакция и почему
provision-note-hint = Будет видно всем рядом с редакцией. Необязательно.
provision-save = Сохранить как редакцию { $version }
provision-saved = Сохранено: положение { $number }, редакция { $version }.
provision-draft-kept = Черновик хранится в этом браузере.
provision-newer = Появилась более новая редакция { $version }.
provision-newer-hint = Она показана рядом с введённым вами; ничего из вашего не утрачено.
provision-version-there = Редакция { $version }
provision-keep-mine = Оставить моё как изменение редакции { $version }
provision-take-theirs = Начать заново с редакции { $version }
provision-arrived = Только что появилась редакция { $version }.
provision-show-change = Показать изменения
provision-wording = Формулировка
provision-correct = Исправить текст
provision-correct-not-now = На этом этапе ваша роль не позволяет менять текст.
provision-decided = По тексту принято решение, изменить его больше нельзя.
provision-is-withdrawn = Автор отозвал текст. Другая делегация может внести его вновь (Генеральная Ассамблея, правило 80).
provision-is-not-put = Текст на голосование не ставится, изменить его больше нельзя.
provision-is-out-of-order = Председатель постановил, что текст не соответствует правилам процедуры. На голосование он не ставится, изменить его нельзя.
not-put-because = На голосование не ставится: { $reason }
competing = Предложения по тому же вопросу
rule-competing = Предложения по одному вопросу ставятся на голосование в порядке внесения, если не решено иначе. После каждого голосования можно решить не голосовать по следующему (Генеральная Ассамблея, правило 91).
competing-with = По тому же вопросу, что и { $numbers }
competing-choose = Какие предложения относятся к одному вопросу?
competing-mark = Отметьте их в порядке голосования
competing-place = очередь: { $place }
competing-fix = Голосовать по ним в этом порядке
competing-fixed = Порядок предложений установлен.
competing-reason = Почему положение { $number } не ставится на голосование
competing-set-aside = Не ставить положение { $number } на голосование
provision-withdraw = Отозвать положение { $number }
provision-withdraw-question = Отозвать положение { $number }?
provision-withdraw-consequence = На голосование оно не ставится. Любая делегация может внести его вновь (Генеральная Ассамблея, правило 80).
provision-withdraw-do = Отозвать
provision-take-up = Внести положение { $number } от нашей делегации
version-by-vote = по итогам голосования
provision-of-others = Текст исправляют внёсшая его делегация и председатель. Иную формулировку можно предложить поправкой или в обсуждении.
amendments = Поправки
rule-amendments-first = Поправки ставятся на голосование раньше предложения, первой — наиболее отличающаяся (Генеральная Ассамблея, правило 90). Порядок устанавливает председатель.
rule-amendment = Измените слова так, как им следует читаться. До начала голосования по тексту поправку можно отозвать, а другие могут к ней присоединиться (Генеральная Ассамблея, правила 80 и 90).
amendment-table = Предложить поправку к положению { $number }
amendment-table-do = Внести поправку к положению { $number }
amendment-on-version = К редакции { $version } текста.
amendment-changes = Что меняет поправка
amendment-note = Почему, одной фразой
amendment-tabled-now = Поправка { $number } внесена.
amendment-number = Поправка { $number }
amendment-tabled = внесена
amendment-withdrawn = отозвана
amendment-adopted = принята
amendment-rejected = отклонена
amendment-not-put = на голосование не ставится
amendment-out-of-order = не соответствует правилам процедуры
amendment-by = { $sponsor }, { $time }, к редакции { $version }.
amendment-joined-by = Соавторы: { $sponsors }.
amendment-excluded-by = Принята поправка { $number }, что означает отклонение данной.
amendment-stale = Более поздняя редакция изменила те же слова.
amendment-touches-adopted = { $count ->
    [one] Меняет слова принятой поправки { $numbers } или слова рядом с ними.
   *[other] Меняет слова принятых поправок { $numbers } или слова рядом с ними.
  }
ruled-out-because = Признано не соответствующим правилам процедуры, председательствующий { $who }, { $time }: { $reason }
rule-out = Признать не соответствующим правилам процедуры: { $name }
rule-out-do = Вынести решение: { $name }
rule-out-of-order = Текст не ставится на голосование, но и не считается отклонённым. Причину видят все. Решение можно опротестовать; если протест принят, снимите решение до начала голосования (Генеральная Ассамблея, правило 71).
ruling-reason = Причина решения
ruling-take-back = Снять решение: { $name }
the-amendment = поправка { $number }
the-provision = положение { $number }
amendment-awaits-words = Принята, но те же слова были тем временем изменены: прежде чем голосование продолжится, формулировку даёт председатель.
conflict-words = Как читать положение { $number } с учётом поправки { $amendment }
conflict-words-hint = За основу взята версия { $version }, в которой слов поправки ещё нет. Данная вами формулировка станет следующей версией; до этого по данному тексту ничего не вносится, не изменяется и не ставится на голосование.
conflict-words-give = Дать положению { $number } эту формулировку
conflict-words-given = Положение { $number } изложено в формулировке председателя.
amendment-take-up = Вновь внести поправку { $number } от нашей делегации
amendment-withdraw = Отозвать нашу поправку { $number }
amendment-join = Стать соавтором поправки { $number }
amendment-prepare = Подготовить голосование по поправке { $number }
amendment-departure = слов убрано и добавлено: { $count }
order-of-voting = Порядок голосования
order-suggested = Предложен по числу изменённых слов. Что наиболее отличается по существу, решаете вы (Генеральная Ассамблея, правило 90).
order-fixed = Порядок установлен.
order-fix = Установить этот порядок
order-earlier = Поставить поправку { $number } раньше
order-later = Поставить поправку { $number } позже
order-moved = Поправка { $number } теперь на месте { $place }.
order-excludes = Если поправка { $number } принята, поправка { $other } на голосование не ставится
the-amendment-chosen = Выбранная поправка
the-reconsideration-chosen = Пересмотр решения
the-amendment-reconsideration-chosen = Пересмотр решения об отклонении поправки
the-question-reconsideration-chosen = Пересмотр решения по вопросу
the-division-chosen = Предложение о раздельном голосовании
the-part-chosen = Выбранная часть
divisions = Голосование по частям
rule-division = Делегация может предложить раздельное голосование по частям текста. Если другая возражает, сначала голосуется само это предложение. Затем принятые части ставятся на голосование в целом (Генеральная Ассамблея, правило 89). Так же голосуются изменения, предлагаемые поправкой, когда наступает её очередь.
division-move = Предложить раздельное голосование по частям положения { $number }
division-move-do = Внести предложение о раздельном голосовании по положению { $number }
division-moved-now = Предложение о раздельном голосовании внесено.
division-mark = По каким абзацам голосовать отдельно?
division-paragraph = Абзац { $number }
division-preamble-choose = Абзацы преамбулы
division-preamble-hint = Если отклонены все постановляющие абзацы, отклонён весь текст (Генеральная Ассамблея, правило 89). Преамбула к постановляющей части не относится.
division-preamble-count = { $count ->
    [0] Нет
   *[other] Первых абзацев: { $count }
  }
division-number = Предложение { $number } о раздельном голосовании
division-moved = внесено
division-objected = есть возражение; предложение ставится на голосование
division-carried = принято; на голосование ставятся части
division-parts-voted = голосование по частям проведено; далее текст в целом
division-done = завершено
division-rejected = отклонено
division-withdrawn = отозвано
division-ended = прекращено без решения по тексту в целом; ни одна часть не отпала
division-lapsed = утратило силу: текст изменён
division-by = Внесено: { $delegation }, { $time }, к редакции { $version }.
division-objected-by = Возражает: { $delegation }.
division-operative = { $count ->
    [0] Все абзацы относятся к постановляющей части.
    [1] Первый абзац относится к преамбуле, остальные — к постановляющей части.
    [few] Первые { $count } абзаца относятся к преамбуле, остальные — к постановляющей части.
   *[other] Первые { $count } абзацев относятся к преамбуле, остальные — к постановляющей части.
  }
operative-proposed = Так предлагает внёсшая делегация; решение принимает Председатель до первого голосования.
operative-determined = Так определил Председатель.
operative-first = До первого голосования определите, какие абзацы относятся к постановляющей части.
operative-determine = Определить постановляющую часть, предложение { $number }
operative-determined-now = Постановляющая часть определена.
division-speakers = До голосования по предложению могут выступить две делегации за и две против (Генеральная Ассамблея, правило 89).
part-operative = постановляющая часть
part-preambular = преамбула
division-object = Возразить против предложения { $number }
division-withdraw = Отозвать наше предложение { $number }
division-unopposed = Открывая голосование по первой части, вы констатируете, что возражений против раздельного голосования нет.
division-would-part = Голосовать отдельно: { $parts }
part-number = Часть { $number }
part-paragraphs = { $count ->
    [one] абзац { $paragraphs }
   *[other] абзацы { $paragraphs }
  }
part-waiting = голосования ещё не было
part-adopted = принята
part-rejected = отклонена
prepare-division = Подготовить голосование по этому предложению
prepare-part = Подготовить голосование по части { $number }
amendment-division-move = Предложить раздельное голосование по частям поправки { $number }
amendment-division-move-do = Внести предложение о раздельном голосовании по поправке { $number }
amendment-division-mark = По каким изменениям голосовать отдельно?
division-change = Изменение { $number }
prepare-amendment-whole = Подготовить голосование по поправке в оставшейся части
part-changes = { $count ->
    [1] изменение { $paragraphs }
   *[other] изменения { $paragraphs }
  }
prepare-whole = Подготовить голосование по тексту в целом
provision-children = В составе этого положения
wording-behind = С тех пор изменён текст на другом языке: { $languages }.
wording-of-version = { $language } — редакция { $version }
text-only-in = Пока только на одном языке: { $language }.
versions-and-changes = Редакции и изменения
what-changed-in = что изменено в редакции { $version }
compare-first-last = сравнить с последней
other-provisions = Другие положения
redline-from = Редакция
redline-to = в сравнении с редакцией
redline-language = язык
redline-inserted = вставлено:
redline-deleted = исключено:
redline-end = (конец)
redline-same = Формулировки в обеих редакциях совпадают.
redline-summary = Вставок: { $inserted }. Исключений: { $deleted }.
votes-on-whole = Голосования по тексту в целом
prepare-vote-on-this = Подготовить голосование по этому положению
prepare-reconsideration = Подготовить голосование о пересмотре решения (Генеральная Ассамблея, правило 81)
close-keep-draft = Закрыть, сохранив черновик

## Пульт
console-lead = Что сейчас можно сделать по правилам и на каком правиле это основано.
only-chair = Это может сделать только председатель.
not-in-this-phase = На нынешнем этапе раунда это не допускается.
in-your-zone = В вашем часовом поясе: { $zone }.
round-and-phase = Раунд и этап
no-round = Ни один раунд ещё не открыт.
round-title = Название нового раунда
open-round = Открыть раунд
since = с { $time }
rule-phases = Правило: этапы раунда следуют один за другим и никогда не открываются вновь без объявления (правила процедуры, 11).
next-phase = Следующий этап
closes-by-itself = Закрывается автоматически (необязательно)
open-phase = Открыть этап «{ $phase }»
open-phase-question = Открыть этап «{ $phase }»?
open-phase-consequence = Нынешний этап завершится сразу для всех. Открыть его вновь нельзя.
open-phase-now = Открыть сейчас
no-later-phase = Этапов больше нет. Раунд завершает публикация протокола.
extend-until = Продлить до
extend-phase = Продлить этап
votes-to-run = Голосования, которые можно открыть или закрыть
rule-running = Правило: состав голосующих фиксируется при открытии; голос можно изменить до закрытия, но не после (правила процедуры, 1).
no-vote-to-run = Нет подготовленных или открытых голосований.
check-in = Отметить присутствующих и открыть…
check-in-for = Отметить присутствующих и открыть: { $question }
who-is-present = Кто присутствует?
rule-electorate = Голосуют участники с признанными полномочиями. Неотмеченные считаются отсутствующими.
present-of = Присутствуют { $present } из { $members }
open-vote = Открыть голосование
open-vote-on = Открыть голосование: { $question }
close-vote = Закрыть голосование
close-vote-on = Закрыть голосование: { $question }
close-vote-question = Закрыть голосование?
close-vote-consequence = «{ $question }»: после этого голоса нельзя подать или изменить, а результат объявляется сразу.
void-vote = Признать голосование недействительным
void-vote-of = Признать голосование недействительным: { $question }
void-means = Если администратор сервера не может вернуть ключ, голосование можно признать недействительным. Решение тогда не принимается.
void-question = Признать голосование недействительным?
void-consequence = «{ $question }»: поданные голоса утрачиваются, решение не принимается, и это отражается в протоколе. Отменить это нельзя. Вопрос можно поставить на голосование снова.
void-now = Признать недействительным
close-vote-now = Закрыть сейчас
close-not-found = Закрыть: приблизительного консенсуса нет
close-not-found-on = Закрыть: приблизительного консенсуса нет: { $question }
close-not-found-consequence = Вы не констатируете приблизительного консенсуса: решение не принимается.
prepare-vote = Подготовить голосование
question-in = Вопрос ({ $language })
question-in-others = Вопрос на других языках
put-to-vote = Что ставится на голосование
no-subject = Только сам вопрос
method = Способ
rule = Правило принятия решения
rule-name-simple-majority = Простое большинство
rule-name-two-thirds = Две трети
rule-name-absolute-majority = Абсолютное большинство
vote-prepared = Голосование подготовлено.
record = Протокол
rule-publish = Правило: протокол раунда публикуется после его завершения; позднейшее исправление — новая редакция, прежняя остаётся.
publish-record = Опубликовать протокол
publish-correction = Опубликовать исправление
correction-reason = Что исправлено и почему
publish-question = Опубликовать протокол: { $round }?
publish-consequence = Его сможет прочесть каждый, по постоянному адресу.
publish-now = Опубликовать сейчас

## Делегации
delegations-count = { $count ->
    [one] { $count } делегация, с правом голоса: { $voting }
    [few] { $count } делегации, с правом голоса: { $voting }
   *[other] { $count } делегаций, с правом голоса: { $voting }
  }
no-delegations = Пока не допущена ни одна делегация.
our-delegation = (ваша)
code = Код
credentials = Полномочия
members = Состав
members-of = Состав: { $name }
no-members = Пока никого.
staff = Руководство и секретариат консультации
standing = Статус
standing-participant = Участник
standing-organisation = Приглашённая организация
standing-observer = Наблюдатель
standing-participant-means = Выступает, вносит предложения и голосует.
standing-organisation-means = Выступает и, если это допускают правила процедуры, вносит предложения; права голоса не имеет.
standing-observer-means = Знакомится с материалами; права голоса не имеет.
standing-and-credentials = Статус и полномочия
status-of = Статус и полномочия: { $name }
accredited = Полномочия признаны
accredited-means = Голосует только делегация, полномочия которой признаны.
suspended = Участие приостановлено
suspended-means = Не входит в состав голосующих по вопросам, поставленным на голосование с этого момента. Уже поданный голос сохраняется.
is-accredited = Полномочия признаны
not-accredited = Полномочия не признаны
is-suspended = Участие приостановлено
save = Сохранить
delegation-saved = { $name }: { $standing }.
delegation-changed-meanwhile = Тем временем изменено другим лицом. Сейчас: { $standing }. Выбранное вами сохранено; чтобы применить, сохраните ещё раз.
admit = Допустить делегацию
admit-do = Допустить
admitted = Допущена делегация: { $name }.
admit-kind = Под каким названием
admit-country = Страна
admit-own-name = Собственное название
country = Страна
country-hint = Введите часть названия или двухбуквенный код. Название появится на всех языках.
choose-country-first = Сначала выберите страну.
own-name = Название
own-code = Краткий код
own-code-hint = Буквы, цифры и дефисы. Необязательно: без него код составляется из названия.
choices = Варианты
nothing-found = Ничего не найдено.
found-count = { $count ->
    [one] Найден { $count } вариант
    [few] Найдено { $count } варианта
   *[other] Найдено { $count } вариантов
  }
joined = Участвует
invited-until = Приглашение действует до { $time }
invited-expired = Приглашён(а)
invite = Пригласить в состав
appoint = Назначить
invite-to = Приглашение: { $name }
person-name = Имя
person-role = Роль
make-invitation = Создать приглашение
invitation-link = Приглашение: { $name }
invitation-link-once = Ссылка показывается только один раз. Передайте её надёжным путём; она действительна до { $time }. Если она утрачена, отзовите приглашение и создайте новое.
copy-link = Скопировать ссылку
copied = Скопировано.
copy-by-hand = Ссылка выделена: скопируйте её клавишами Ctrl + C.
link-is-kept = Ссылка сохранена
revoke = Отозвать
revoke-of = Отозвать: { $name }
revoke-question = Отозвать доступ: { $name }?
revoke-consequence = Доступ к этой консультации прекращается немедленно и на всех устройствах. Сказанное и поданные голоса сохраняются.
withdraw-consequence = Приглашением больше нельзя будет воспользоваться.
revoked = Доступ отозван: { $name }.

## Правила процедуры
nav-rules = Правила
rules-of-procedure = Правила процедуры
rules-and-meaning = Правила процедуры и что они означают для этих делегаций
rules-of-vote = Правила процедуры, версия { $version }
rules-version = версия { $version }
rules-since = действует с { $day }
rules-earlier = Это прежняя версия. Сейчас действует версия { $version }; голосование, открытое по этой версии, проводится по ней.
rules-that-hold = Действующие правила
rules-change = Изменить правила
rules-template = Образец
rules-template-hint = Выбор образца заменяет всё, что ниже. До утверждения ничего не вступает в силу.
rules-own = Собственные правила
rules-title = Название правил
rules-usual = Обычное правило
rules-usual-hint = По нему принимают решение, если не сказано иного.
rules-procedural = Вопросы процедуры
rules-procedural-hint = По нему решают предложения о раздельном голосовании и вопросы, которые председатель объявляет процедурными (Устав ООН, статья 27(2)).
rules-procedural-own = Для вопросов процедуры действует особое правило
rules-important = Важные вопросы
rules-important-hint = Вопросы, для которых требуется особое большинство (правило 83 ГА ООН).
rules-important-none = Таких вопросов нет.
rules-important-rule = Правило для важных вопросов
rules-important-rule-hint = По нему решают названные выше важные вопросы.
important-kind = Важный вопрос { $number }
important-remove = Убрать важный вопрос { $number }
important-add = Добавить важный вопрос
important-inherited = Для поправок к важному вопросу и для его частей требуется то же большинство (правило 84 ГА ООН)
rules-reconsideration = Повторное рассмотрение
rules-reconsideration-hint = По нему решают, возвращаться ли к принятому или отклонённому (правило 81 ГА ООН).
rules-quorum = Кворум
rules-quorum-hint = Сколько членов должно присутствовать (правило 67 ГА ООН).
quorum-debate = Кворум для открытия прений
quorum-decide = Кворум для принятия решения
quorum-share-debate = Присутствует при открытии прений
quorum-share-decide = Присутствует при принятии решения
quorum-debate-said = Для открытия прений должно присутствовать { $share } членов.
quorum-decide-said = Для принятия решения должно присутствовать { $share } членов.
quorum-debate-asked = Прения открываются при кворуме, который установлен правилами процедуры (правило 67 ГА ООН).
quorum-none = Кворум не требуется.
tie = Если голоса разделились поровну
tie-rejected = Вопрос отклоняется (правило 133 ГА ООН)
tie-second-ballot = Второе голосование в течение 48 часов, затем отклонение (правило 95 ГА ООН)
abstention-defeats = Воздержание препятствует принятию
abstention-defeats-ballots = Там, где требуется единогласие, воздержание препятствует принятию
rules-methods = Способы постановки вопроса
rules-tabling = Кто может вносить тексты
rules-silence = Кто может ставить текст на процедуру умолчания
rules-nobody = Никто
silence-whole-list = Процедура умолчания возможна и по общему списку, не только на заседании
silence-numbered-at-once = Принятое в порядке умолчания получает номер сразу, а не после следующего заседания
explanation-limit = Время на разъяснение мотивов голосования
explanation-limit-hint = В секундах, не более 3600. Ноль: сколько разрешит председатель.
explanation-limit-said = { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунды
    [many] { $seconds } секунд
   *[other] { $seconds } секунды
  }
explanation-limit-none = Сколько разрешит председатель
rules-open-keep = Открытые голосования проводятся по той версии правил, по которой были открыты. Утверждённое вами применяется к следующим.
rules-adopt = Утвердить эти правила
rules-discard = Отбросить черновик
rules-adopted = Теперь действует версия { $version } правил.
rules-meanwhile = Пока вы работали над версией { $base }, была утверждена версия { $version }. Всё, что вы написали, сохранено.
rules-differ = Ваш черновик отличается от неё: { $parts }.
rules-differ-not = Ваш черновик совпадает с ней.
rules-keep-mine = Оставить мой черновик как изменение версии { $version }
rules-take-theirs = Отбросить мой черновик, взять версию { $version }
rules-part-title = название
rules-part-rule = обычное правило
rules-part-procedural = вопросы процедуры
rules-part-important = важные вопросы
rules-part-reconsideration = повторное рассмотрение
rules-part-quorum = кворум
rules-part-tie = равенство голосов
rules-part-abstentionDefeatsUnanimity = воздержание при единогласии
rules-part-methods = способы постановки вопроса
rules-part-tabling = право вносить тексты
rules-part-silence = процедура умолчания
rules-part-explanationSeconds = разъяснение мотивов голосования
share-at-least = не менее
share-more-than = более
share-said-least = не менее { $num }/{ $den }
share-said-more = более { $num }/{ $den }
share-strict = { $label }: не менее или более
share-num = { $label }: числитель
share-den = { $label }: знаменатель
rule-share = Доля голосов за
rule-base = Доля от чего
rule-base-voting = От присутствующих и голосующих: «за» и «против»
rule-base-cast = От поданных голосов, включая воздержавшихся
rule-base-present = От присутствующих членов
rule-base-members = От всех членов
rule-members-share = Доля членов
rule-weight-share = Доля веса
rule-blocking = Членов в блокирующем меньшинстве
rule-needed = Требуется голосов за
rule-k = Возражений, которые не блокируют
rule-name-fraction = Иная доля
rule-name-weighted-qualified = Квалифицированное большинство с весами
rule-name-threshold-with-veto = Порог голосов и право вето
rule-name-threshold = Порог голосов без права вето
rule-name-consensus-minus = Консенсус минус один или более
rule-name-agreement-without-vote = Согласование без голосования
rule-name-rough-consensus = Приблизительный консенсус
rule-name-unanimity = Единогласие
source-fraction = собственные правила органа
source-weighted-qualified = Договор о Европейском союзе, статья 16(4)
source-threshold-with-veto = Устав ООН, статья 27(3)
source-threshold = Устав ООН, статья 27(2)
source-consensus-minus = СБСЕ, Прага, 1992 год
source-agreement-without-vote = Хартия ШОС, статья 16
source-rough-consensus = RFC 7282
source-unanimity = собственные правила органа
rule-of-rules = Как указано в правилах процедуры
rule-not-usual = Не обычное для этого органа правило по такому вопросу; так решено председателем. Обычное правило: { $usual }
ballot-important = Важный вопрос
ballot-important-none = Не является важным вопросом
ballot-important-hint = Важный вопрос решается тем большинством, которое установлено для него правилами процедуры (правило 83 ГА ООН).
ballot-procedural = Вопрос процедуры
ballot-procedural-hint = Так объявляет председатель. Решается по правилу для вопросов процедуры; является ли вопрос процедурным, можно сначала поставить на голосование как любой другой вопрос.
ballot-procedural-said = Поставлен как вопрос процедуры.

## Пульт: присутствие, источники правил, причины
in-utc = Это { $time } UTC.
only-in-phases = { $count ->
    [one] Допустимо только на этапе: { $phases }. Сейчас: { $now }.
    [few] Допустимо только на этапах: { $phases }. Сейчас: { $now }.
   *[other] Допустимо только на этапах: { $phases }. Сейчас: { $now }.
  }
source-simple-majority = правила 85 и 86 ГА ООН
source-two-thirds = правила 83 и 86 ГА ООН
source-absolute-majority = Статут МС ООН, статья 10
source-consensus = Правила процедуры ОБСЕ, IV.1(A)
method-recorded-means = Каждая делегация голосует поимённо: за, против или воздержалась (правило 87 ГА ООН).
method-secret-means = Никто не узнает, кто как голосовал: пока голосование идёт, голоса опечатаны, а после сохраняются только итоги. Мотивы голосования не разъясняются.
method-no-objection-means = Председатель спрашивает, есть ли возражения; возразившая делегация называется сразу.
rule-voting-begun = После начала голосования прервать его можно только по порядку ведения самого голосования (правило 88 ГА ООН).
all-present = Присутствуют все
connected-present = Только те, кто сейчас на связи ({ $count })
connected = на связи
not-voted-yet = { $more ->
    [0] Присутствуют и ещё не голосовали: { $names }.
   *[other] Присутствуют и ещё не голосовали: { $names } и ещё { $more }.
  }
close-vote-waiting = { $count ->
    [one] Ещё не голосовала { $count } присутствующая делегация.
    [few] Ещё не голосовали { $count } присутствующие делегации.
   *[other] Ещё не голосовали { $count } присутствующих делегаций.
  }
set-closing = Завершить автоматически
set-closing-do = Назначить время завершения
votes-closed = Недавно завершённые
rule-name-consensus = Консенсус

## Кто на заседании
who-is-there = Присутствие на этом заседании
presence-of = Присутствие: { $name }
we-are-present = Отметиться: мы присутствуем
we-are-checked-in = Ваша делегация присутствует с { $time } (отметка: { $who }).
leave-meeting = Покинуть заседание
leave-meeting-of = Покинуть заседание: { $name } больше не присутствует
mark-present = Отметить присутствие
mark-present-of = Отметить присутствие: { $name }
mark-gone = Отметить уход
mark-gone-of = Отметить уход: { $name }
checked-in-since = Присутствует с { $time } (отметка: { $who }).
not-checked-in = Присутствие не отмечено.
checked-in = отметилась
checked-in-of = { $count ->
    [0] Из делегаций с правом голоса (всего { $members }) пока не отметилась ни одна.
    [one] Из делегаций с правом голоса (всего { $members }) отметилась { $count }.
   *[other] Из делегаций с правом голоса (всего { $members }) отметились { $count }.
  }
checked-in-are-ticked = { $count ->
    [0] Никто не отметился: присутствующими считаются все, с кого вы не сняли отметку.
    [one] Отметилась { $count } делегация; она включена в список присутствующих. Сделанное вами вручную сохраняется.
    [few] Отметились { $count } делегации; они включены в список присутствующих. Сделанное вами вручную сохраняется.
   *[other] Отметились { $count } делегаций; они включены в список присутствующих. Сделанное вами вручную сохраняется.
  }
checked-in-present = Только отметившиеся ({ $count })
quorum-debate-reached = Кворум для открытия прений ({ $needed }) имеется.
quorum-debate-missing = Кворум для открытия прений: { $needed }; недостаёт { $missing }.
quorum-decide-reached = Кворум для принятия решения ({ $needed }) имеется.
quorum-decide-missing = Кворум для принятия решения: { $needed }; недостаёт { $missing }.
