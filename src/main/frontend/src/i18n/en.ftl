### The words of the workspace. One file per language, in the same order.

## The frame
skip-to-content = Skip to the content
sample-banner = Sample data: everything here is invented, and may be changed or removed at any time.
sample-data = Sample data
nothing-here = There is nothing at this address
to-start = To the start page
screen-not-loaded = This screen could not be loaded
try-again = Try again
loading = Loading…
no-answer = No answer came from the server. What you typed is kept; try again when the line is back.
menu = Menu
sections = Sections
language = Language
sign-out = Sign out
not-to-be-seen = This consultation cannot be shown
asked-of-you = asked of you
line-live = Live
line-catching-up = Catching up
line-offline = Offline since { $time }
nav-today = Today
nav-matrix = Matrix
nav-principles = Principles
nav-text = Text
nav-votes = Votes
nav-history = History
nav-delegations = Delegations
nav-console = Console
nav-records = Records

## Phases and roles
phases-of = Phases of { $round }
phase-preparation = Preparation
phase-positions = Positions
phase-deliberation = Deliberation
phase-drafting = Drafting
phase-decision = Decision
phase-closed = Closed
phase-published = Published
role-administrator = Administrator
role-secretary = Secretary
role-chair = Chair
role-moderator = Moderator
role-head = Head of delegation
role-alternate = Alternate
role-expert = Expert
role-adviser = Adviser
role-observer = Observer
role-public = Public
left-days = { $days } d { $hours } h left
left-hours = { $hours } h { $minutes } min left
left-minutes = { $clock } left
closes-at = closes { $time }

## Signing in
sign-in = Sign in
email = E-mail address
password = Password
session-ended = Your session has ended. Sign in again: you will return to where you were, and what you typed is kept.
sample-accounts = Sample accounts
sample-accounts-hint = Choose one to fill in the form. They exist in the sample only.
new-password = New password
password-hint = At least 12 characters.
your-name = Your name
known-hint = You already have an account here: give its password.
invitation = Invitation
invitation-unreadable = If you have accepted it before, sign in with your password. Otherwise ask the person who invited you for a new link.
invited-to-delegation = You are invited to “{ $consultation }” for { $delegation }. Your role: { $role }.
invited-to-staff = You are invited to serve “{ $consultation }”. Your role: { $role }.
valid-until = valid until { $time }
accept-invitation = Accept the invitation
set-up = Set up this server
set-up-lead = You are the first administrator. The link that brought you here works once.
set-up-do = Create the account

## Start page
consultations = Consultations
your-consultations = Your consultations
other-consultations = Other consultations
home-lead = Where countries set out their positions, work on a text and decide, in the open where they choose to.
no-consultation-of-yours = You are not a member of any consultation yet.
no-consultations = No consultation is open to the public.
published-records = Published records
no-records = Nothing has been published yet.
version = version { $version }
asked-count = { $count ->
    [one] { $count } thing is asked of you
   *[other] { $count } things are asked of you
  }

## Today
asked-of-us = Asked of us now
nothing-asked = Nothing is asked of your delegation at the moment.
ask-vote = Vote open
ask-silence = Silence expiring
ask-position = Position due
ask-words = Words to be given
what-changed = Changed since your last visit
what-happened-last = What happened last
nothing-changed = Nothing has changed.
a-thread = a thread
change-position = { $delegation } on { $subject }: { $grade }
change-messages = { $count ->
    [one] { $count } message on { $subject }
   *[other] { $count } messages on { $subject }
  }
change-votes = { $count ->
    [one] { $count } delegation voted: { $question }
   *[other] { $count } delegations voted: { $question }
  }
change-tabled = Tabled: { $subject }
change-revised = Revised: { $subject }, version { $version }
change-vote-opened = Vote opened: { $question }
change-vote-closed = { $adopted ->
    [true] Adopted: { $question }
   *[other] Not adopted: { $question }
  }
change-announced = Announced as decision { $number }: { $question }
change-phase = { $round }: { $phase }
change-admitted = { $delegation } was admitted
change-principle = New principle: { $subject }
change-record = The record was published
change-imported = { $count ->
    [one] { $count } past roll-call was imported
   *[other] { $count } past roll-calls were imported
  }

## Grades
grade-supports = Supports
grade-supports-with-comments = Supports with comments
grade-supports-with-reservation = Supports with reservation
grade-under-study = Under study
grade-concerns = Has concerns
grade-cannot-support = Cannot support
grade-objects = Objects

## Principles and positions
no-such-principle = There is no such principle
principle-n = Principle { $code }
other-principles = Other principles
in-other-languages = { $count ->
    [one] In { $count } other language
   *[other] In { $count } other languages
  }
in-language = in { $language }
position-of = Position of { $delegation }
positions-of-others = { $count ->
    [one] { $count } position of others
   *[other] { $count } positions of others
  }
positions-of-delegations = { $count ->
    [one] { $count } position of delegations
   *[other] { $count } positions of delegations
  }
no-positions-of-others = No other delegation has stated a position that you may see yet.
no-position-yet = No position has been stated yet.
positions-not-now = Positions cannot be stated or changed with your role in the present phase.
ours = Ours:
our-grade = Our grade
statement = Statement
statement-hint = What the other delegations will read. Optional for all grades but an objection.
objection-needs-reasons = An objection blocks consensus, so its reasons are required.
language-of-text = Language of the text
submit-position = Submit the position
submit-position-again = Submit the changed position
discard-draft = Discard the draft
draft-not-submitted = Draft, kept in this browser. Not submitted yet.
position-submitted = The position was submitted.
position-submitted-by = Submitted by { $who } at { $time }, revision { $revision }.
position-changed-meanwhile = { $who } changed the position at { $time }, while you were writing.
keep-mine = Keep my draft, to replace it
take-theirs = Take what was submitted

## Threads
thread = Thread
thread-on = { $name }: thread
messages-on = Messages on { $name }
present-count = { $count } present
message-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
  }
no-messages = No message yet. The first one opens the thread.
earlier-messages = Show earlier messages ({ $count })
new-messages = { $count ->
    [one] { $count } new message ↓
   *[other] { $count } new messages ↓
  }
waiting-to-be-sent = Waiting to be sent
maybe-posted = It may have been posted already: look before you send it again.
thread-read-only = You can read this thread. Writing is not open to your role in the present phase.
thread-closed-by-vote = Voting on this has begun. Until the result, this thread is closed to everything but points of order about the conduct of the voting (UNGA rule 88).
to-vote = To vote { $number }
raise-point-of-order = Raise a point of order
point-of-order-label = Your point of order about the conduct of the voting
raise-it = Raise it
point-of-order = Point of order
message-by = { $who }, { $time }
corrected = corrected
corrected-by-show = Corrected by { $who }: show earlier wordings
hidden-by = Hidden by { $who }: { $reason }
hidden-message = hidden
reply = Reply
reply-to = Reply to { $who }, { $time }
correct = Correct
correct-own = Correct your message of { $time }
correct-label = Corrected wording (the earlier one stays readable)
correct-send = Save the correction
hide = Hide
hide-of = Hide the message of { $who }, { $time }
hide-label = Reason, shown to everyone
hide-send = Hide the message
show-again = Show again
show-again-of = Show the message of { $who }, { $time }, again
cancel = Cancel
replying-to = Replying to { $who }
cancel-reply = Do not reply
message-label = Write to all delegations
send = Send
draft-kept = Your draft is kept in this browser. Ctrl + Enter sends.
draft-not-kept = This browser has no room left to keep your draft: send it before you leave the page. Ctrl + Enter sends.
markdown-hint = **bold**, *italic*, lists and links may be used.

## Matrix
matrix-title = Where delegations stand
matrix-lead = Open a cell to read the statement.
matrix-tools = Filter and export
filter-by-delegation = Filter by delegation
filter-by-grade = Filter by grade
every-grade = Every grade
round = Round
delegations-shown = { $count ->
    [one] { $count } delegation shown
   *[other] { $count } delegations shown
  }
export-csv = Export as CSV
delegation = Delegation
sort-by = Sort by { $name }
no-row = No delegation matches the filter.
cell-name = { $delegation }, { $principle }: { $grade }
moved-up = came closer since the round before
moved-down = moved away since the round before
just-changed = changed just now
signs = Signs
close = Close
earlier-positions = Earlier
to-principle = To the principle and its thread
no-statement = No statement.
revision = revision { $revision }

## Votes
no-votes = No vote has been prepared yet.
no-such-vote = There is no such vote
ballots-open = Open now
ballots-prepared = Prepared
ballots-closed = Decided
method-recorded = Recorded vote
method-secret = Secret ballot
method-indicative = Indicative vote
method-indicative-means = Shows how the room leans. It decides nothing.
method-show-of-hands = Show of hands
method-show-of-hands-means = Only the totals are kept. Who voted how is sealed while it runs, shown to nobody else, and destroyed at the close.
method-roll-call = Roll-call vote
method-roll-call-means = Delegations are called one after the other, from one drawn by lot.
method-no-objection = No-objection procedure
method-silence = Silence procedure
method-silence-means = The text is adopted at the expiry unless a delegation objects before. Until then it is frozen (OSCE MC.DOC/1/06).
silence-expiry = Silence expires at
silence-zone = In the time zone
silence-until = Under silence, no number, until { $time } ({ $zone }). It is adopted then unless a delegation objects before.
silence-proposed = The chair proposes to place this under silence until { $time } ({ $zone }). If a delegation objects now, it is not placed under silence.
under-silence = This text is under silence and has no number. It is frozen until silence expires or is broken.
to-silence = To the silence procedure
amended-by = { $delegation } tabled an amendment ({ $who }).
objected-by = { $delegation } objected ({ $who }).
objection-reason = Reason for the objection
objection-reason-hint = Optional. Everybody reads it, and it stands in the record.
object-question = Object, and so break silence?
object-consequence = Everybody is told at once that your delegation objects to { $subject }. Nothing is adopted. This cannot be taken back.
object-now = Object now
place-under-silence = Place under silence
place-under-silence-of = Place under silence: { $question }
place-under-silence-question = Has no delegation objected?
place-under-silence-consequence = You state that no delegation has objected there and then. The text is frozen until { $time } ({ $zone }) and adopted then unless a delegation objects before.
place-under-silence-now = Nobody objected: place it now
withdraw-silence = Take from under silence
withdraw-silence-of = Take from under silence: { $question }
withdraw-silence-question = Take it from under silence?
withdraw-silence-consequence = Nothing is adopted. The text returns to negotiation.
withdraw-silence-now = Take it now
ask-silence-of = Of whom silence is asked
ask-silence-whole-list = The whole list of delegations, in writing
ask-silence-meeting = The delegations present at a meeting
silence-meeting-only = The rules of procedure let silence be asked only of the delegations present at a meeting.
silence-asked-whole-list = Proposed to the whole list of delegations, in writing.
silence-asked-meeting = Proposed to the delegations present at a meeting.
silence-numbered = Decision { $number }. It has its number since { $time }.
silence-to-announce = Adopted, without a number: the chair announces the decision at the next meeting, and it has its number from then on.
decisions-to-announce = Adopted under silence, to be announced
announce-decision = Announce the decision…
announce-decision-of = Announce: { $question }
announce-decision-question = Has it been announced at a meeting?
announce-decision-consequence = You state that you have announced the decision at a meeting: { $question } It becomes decision { $number }.
announce-decision-now = It was announced
ballot-prepared = prepared
ballot-open = open
ballot-closed = closed
ballot-now-open = The vote is open.
ballot-now-prepared = The vote is prepared.
not-open-yet = This vote has not been opened yet.
how-decided = How this is decided
secret-title = What is seen of a secret ballot
secret-while = While it runs, members see which delegations have voted, observers how many. Nobody sees what anyone voted: not the chair, not the secretariat.
secret-after = When it closes, only the totals are kept. What could tell who voted how is destroyed.
secret-own = Your own choice is not shown to you again, so that nobody can make you prove it.
secret-again = You can vote again until the close. The last vote counts, and nobody is shown that you voted again.
secret-limits = What secrecy cannot do: while the vote runs, whoever runs the server has to be trusted. And a unanimous result tells how everyone voted.
secret-few = { $members ->
    [one] Only one delegation may vote: the result will say how it voted.
   *[other] Only { $members } delegations may vote: the result may say how each of them voted.
  }
secret-few-present = { $present ->
    [0] Nobody is marked present.
    [one] Only one delegation is marked present. With so few votes the totals may say how each delegation voted.
   *[other] Only { $present } delegations are marked present. With so few votes the totals may say how each of them voted.
  }
secret-few-cast = { $cast ->
    [0] Nobody has voted yet.
    [one] Only one delegation has voted so far: the result will say how it voted.
   *[other] Only { $cast } delegations have voted so far: the result may say how each of them voted.
  }
own-vote-secret = { $delegation } has voted. You can vote again until the close; the last vote counts.
own-vote-secret-closed = The single votes are no longer kept.
cast-secretly = Your vote is sealed.
voting-has-begun = Voting has begun: until the result, only points of order about its conduct may interrupt it.
our-vote-on = Your delegation’s vote on { $subject }
cast-yes = Vote yes on { $subject }
cast-no = Vote no on { $subject }
cast-abstain = Abstain on { $subject }
cast-object = Object to { $subject }
cast-no-objection = No objection to { $subject }
cast-stay-out = Stay out of { $subject }; it can be joined later
choice-yes = Yes
choice-no = No
choice-abstain = Abstain
choice-object = Object
choice-no-objection = No objection
choice-stay-out = Stay out
said-yes = yes
said-no = no
said-abstain = abstains
said-object = objects
choice-pass = Pass
cast-pass = Pass for now on { $subject }
said-pass = passes
only-totals-kept = Only the totals were kept.
your-turn = Your delegation is called. Please answer.
now-called = Called: { $name }
next-called = Next: { $name }
nobody-called = Nobody has been called yet.
answer-when-called = Your delegation answers when it is called.
register = Register of objections
register-means = Rough consensus is found once every objection has been addressed with reasons, though not necessarily accommodated (RFC 7282).
objection-open = Not addressed yet.
objection-address = Address the objection of { $name }
objection-readdress = Change the reasons given to { $name }
objection-reasons = Why the objection of { $name } has been addressed
objection-reasons-hint = Everybody reads it, and it stands in the record.
objection-record = Record the reasons given to { $name }
objection-addressed = The reasons given to { $name } are recorded.
call-screen = Call the delegations
call-screen-of = Call the delegations: { $question }
call-key = Enter or space calls the next.
back-to-vote = Back to the vote
called-now = Called now
called-again = Called again after passing
passed-so-far = Passed, to be called again: { $names }
call-passed = (passed)
call-missed = (did not answer)
call-order = Order of the call
draw = The lot
draw-to-come = The delegation that is called first is drawn by lot when the vote opens; the others follow in the alphabetical order of the names ({ $language }; UNGA rule 87). The seed of the lot is fixed already. Its SHA-256 is published here, so that nobody can exchange it.
draw-drawn = The delegation that is called first was drawn by lot; the others follow in the alphabetical order of the names ({ $language }; UNGA rule 87). Anybody can draw again.
draw-commitment = SHA-256 of the seed, published before
draw-seed = Seed
draw-again = To check: SHA-256 of the seed is the number above. SHA-256 of the seed, a colon and 0 begins with 8 hexadecimal digits. Taken as a number and divided by { $count }, they leave a remainder: the place drawn in the alphabetical list, counted from 0. (Should that number not be below the largest multiple of { $count } up to 2³², take 1 in place of 0, and so on.)
all-called = All have been called. The chair announces the result.
call = Call { $name }
board-while-open = Shown while the vote runs
board-names = Each delegation’s vote
board-totals = Only the totals
board-none = Nothing until the result
call-language = Alphabetical order in
said-no-objection = no objection
said-stay-out = stays out
own-vote-open = { $delegation } voted { $choice } at { $time } ({ $who }). It can be changed until the ballot closes.
own-vote-closed = { $delegation } voted { $choice } at { $time } ({ $who }).
own-answer-open = { $delegation }: { $choice }, said at { $time } ({ $who }). It can be changed until the ballot closes.
own-answer-closed = { $delegation }: { $choice }, said at { $time } ({ $who }).
tally-stay-out = { $count } { $count ->
    [one] stays out
   *[other] stay out
  }
we-voted = Our vote: { $choice }
we-have-voted = Your delegation has voted.
we-have-not-voted = Your delegation has not voted yet.
voted-meanwhile = No answer came to your vote, and { $who } has voted for your delegation since. Yours was not sent again: look at what stands, and vote anew if it should be otherwise.
voted-meanwhile-secret = No answer came to your vote, and your delegation has a vote in the box: this one, or an earlier or later one. It was not sent again: vote anew if you are not sure.
we-did-not-vote = Your delegation did not vote.
not-in-electorate = Your delegation does not vote on this question.
vote-carried-by = The head or an alternate casts the delegation’s vote.
so-far = So far: { $voted } of { $members } delegations
tally = Tally
tally-yes = { $count } yes
tally-no = { $count } no
tally-abstain = { $count } abstaining
tally-object = { $count ->
    [one] { $count } objection
   *[other] { $count } objections
  }
tally-not-participating = { $count } present and not participating
tally-not-yet = { $count } not yet
tally-absent = { $count } absent
needed-mark = { $count } needed
outcome-adopted-majority = Adopted: { $yes } of { $base } present and voting in favour, { $needed } needed.
outcome-rejected-majority = Rejected: { $yes } of { $base } present and voting in favour, { $needed } needed. { $missing } more in favour would have carried it.
outcome-adopted-members = Adopted: { $yes } of { $base } members in favour, { $needed } needed.
outcome-rejected-members = Rejected: { $yes } of { $base } members in favour, { $needed } needed. { $missing } more in favour would have carried it.
outcome-tie = Rejected: a tie, { $yes } in favour and { $no } against. { $missing } more in favour would have carried it.
outcome-indicative = Indicative, nothing is decided: { $yes } in favour, { $no } against, { $abstain } abstaining.
outcome-no-votes = Nothing is decided: nobody voted for or against. It may be put to the vote again.
outcome-silence-kept = Adopted under the silence procedure: no delegation objected before the expiry.
so-far-silence-kept = Under silence, no number: it is adopted at the expiry unless a delegation objects before.
outcome-at-close = What this comes to is told when the vote closes: before that, weights or vetoes would tell who voted how.
outcome-silence-broken = Silence was broken by an objection. Nothing is adopted; the text returns to negotiation.
outcome-silence-amended = Silence was broken by an amendment. Nothing is adopted; the text returns to negotiation.
outcome-silence-opposed = Not placed under silence: a delegation objected there and then.
outcome-silence-withdrawn = Taken from under silence before the expiry. Nothing is adopted; the text returns to negotiation.
outcome-consensus = Adopted by consensus: nobody objected.
outcome-objections = Not adopted: { $objections ->
    [one] { $objections } delegation
   *[other] { $objections } delegations
  } objected.
so-far-adopted-majority = So far { $yes } of { $base } present and voting in favour, { $needed } needed: it would carry.
so-far-rejected-majority = So far { $yes } of { $base } present and voting in favour, { $needed } needed: it would not carry; { $missing } more in favour would carry it.
so-far-adopted-members = So far { $yes } of { $base } members in favour, { $needed } needed: it would carry.
so-far-rejected-members = So far { $yes } of { $base } members in favour, { $needed } needed: it would not carry; { $missing } more in favour would carry it.
so-far-tie = So far a tie, { $yes } in favour and { $no } against: it would not carry; { $missing } more in favour would carry it.
so-far-indicative = Indicative, nothing is decided: { $yes } in favour, { $no } against, { $abstain } abstaining.
so-far-no-votes = So far nobody has voted in favour or against.
so-far-consensus = So far nobody objects: it would be adopted by consensus.
so-far-objections = So far { $objections ->
    [one] { $objections } delegation objects
   *[other] { $objections } delegations object
  }: it would not be adopted.
adopted = Adopted
not-adopted = Not adopted
undecided = No decision
result = Result
board = Board
absent = absent
has-voted = has voted
not-yet = not yet
not-participating = not participating
to-text = To the text
text-changed-since = the text has changed since (version { $version })
statements = Statements of delegations
statement-by = { $kind }: { $who }
statement-interpretative-statement = Interpretative statement
statement-interpretative-statement-means = How your delegation understands what was adopted.
statement-formal-reservation = Formal reservation
statement-formal-reservation-means = From what in it your delegation excepts itself.
statement-explanation-of-vote = Explanation of vote
statement-explanation-of-vote-means = Why your delegation votes, or voted, as it does. Not by the sponsor, not on a secret ballot (UNGA rule 88).
statement-dissociation = Dissociation
statement-dissociation-means = Your delegation did not stand in the way, but does not share what was adopted.
statement-accession = Joining
statement-accession-means = Your delegation stayed out when this was agreed, and joins it now (SCO Charter, Article 16).
before-the-vote = before the vote
after-the-vote = after the vote
make-statement = Make a statement
statement-kind = Kind of statement
statement-text = Text of the statement
statement-stands = The statement is printed with the decision. It is not edited afterwards; a slip is put right by a further one.
make-it = Make the statement
statement-made = The statement has been made.
join-statement = Join
join-statement-of = Make it your delegation’s as well: { $kind }, { $who }
statement-joined = Your delegation has joined the statement.
not-explained-sponsor = Your delegation proposed what is voted on, and does not explain its vote on it (UNGA rule 88).
not-explained-over = The time for explanations of vote is over.
not-explained-not-in-electorate = Your delegation was not of the electorate of this vote, and has none to explain.
explanations-until = Votes may be explained until { $time }.
limit-explanations = Limit the time for explanations of vote
explanations-end = Votes may be explained until
explanation-words = { $words } of { $most } words: as many as can be said in the { $seconds } seconds that the rules of procedure give an explanation of vote.

## History: how a body has voted before
history-empty = Nothing has been imported yet. The secretariat can bring in the roll-calls of the body from its files.
history-lead = { $count ->
    [one] { $count } roll-call
   *[other] { $count } roll-calls
  } of { $members ->
    [one] { $members } member
   *[other] { $members } members
  }, { $first } to { $last }. Imported; not held here.
history-of = How { $name } has voted, beside each other member
history-tools = Find roll-calls
filter-by-words = Words of the title, or the symbol
any-session = Any session
session-with-count = Session { $number } ({ $count })
any-outcome = Any outcome
any-member = Any member
any-vote = However it voted
show-all = Show all
no-roll-calls = No roll-call fits this.
older-roll-calls = Show earlier roll-calls
roll-calls-shown = { $count ->
    [one] { $count } roll-call is shown
   *[other] { $count } roll-calls are shown
  }
session-number = session { $number }
on-amendment = on an amendment
on-paragraph = on a paragraph
rule-not-heads = The usual rule cannot decide a vote of which only the totals are kept: choose one that counts heads.
important-question = important question
tally-short = { $yes } in favour, { $no } against, { $abstain } abstaining
voted-yes = Voted yes
voted-no = Voted no
voted-abstain = Abstained
name-of-the-time = name of the time
name-then = then { $name }
how-was-decided = How it was decided
who-voted-how = Who voted how
imported-as = Imported; its number at the source is { $id }.
absent-unknown = The source does not say who was absent or did not take part.
took-part-in = Voted in { $count ->
    [one] { $count } roll-call
   *[other] { $count } roll-calls
  }
voted-the-same = Voted the same as others
voted-the-same-means = Of the roll-calls in which both voted, those in which both voted yes, both no, or both abstained. The largest share comes first.
nobody-beside = No other member voted in the same roll-calls.
member-of-body = Member
the-same = The same
of-both = Of
drawn = Share, drawn
import-roll-calls = Import roll-calls
import-lead = Two tables as CSV, plain or gzipped. All of it is imported or nothing: every tally must equal the published one, and no roll-call may have been imported before.
import-file-roll-calls = Roll-calls
import-file-roll-calls-hint = rcid, session, date, symbol, amendment, paragraph, important, title, official_yes, official_no, official_abstain
import-file-ballots = Ballots
import-file-ballots-hint = rcid, iso2, country, vote
import-language = Language of the titles
import-language-hint = Names without a country code are in it, too.
import-now = Import both files
import-progress = Roll-calls kept so far
import-queued = The files have been received and will be read in a moment.
import-running = { $done } of { $total } roll-calls are kept. They become visible all at once.
import-done = Imported: { $count ->
    [one] { $count } roll-call
   *[other] { $count } roll-calls
  } with { $ballots } ballots. Every tally equals the published one.
import-failed = Nothing was imported. See what is wrong, mend the files and send them again.
import-faults = What is wrong with the files
file = File
line-number = Line
what-is-wrong = What is wrong

## Text
text-count = { $count ->
    [one] { $count } provision, { $adopted } adopted
   *[other] { $count } provisions, { $adopted } adopted
  }
reading-languages = Languages of the text
reading-first = Read in
reading-beside = beside it
reading-none = none
no-text-in = There is no text in { $language } yet.
no-such-paragraph = no such paragraph in { $language }
no-provisions = No provision has been tabled yet.
no-such-provision = There is no such provision
status-draft = Draft
status-adopted = Adopted
status-rejected = Not adopted
status-withdrawn = Withdrawn
status-not-put = Not put to the vote
status-out-of-order = Out of order
tabled-by = Tabled by { $who } ({ $person })
tabled-by-at = Tabled by { $who } ({ $person }), { $time }
provision-table = Table a provision
provision-table-do = Table the provision
provision-table-not-now = Provisions cannot be tabled with your role in the present phase.
provision-title = Title
provision-text = Text
provision-parent = Part of
provision-no-parent = Nothing: a provision of the first level
provision-note = What this version changes, and why
provision-note-hint = Stands beside the version for everyone. Optional.
provision-save = Save as version { $version }
provision-saved = Saved: provision { $number }, version { $version }.
provision-draft-kept = Draft, kept in this browser.
provision-newer = A newer version { $version } is there.
provision-newer-hint = It stands beside what you typed; nothing of yours is lost.
provision-version-there = Version { $version }
provision-keep-mine = Keep mine, as a change of version { $version }
provision-take-theirs = Begin again from version { $version }
provision-arrived = Version { $version } has just come.
provision-show-change = Show what changed
provision-wording = Wording
provision-correct = Correct the text
provision-correct-not-now = The text cannot be changed with your role in the present phase.
provision-decided = The text was put to a decision and cannot be changed any more.
provision-is-withdrawn = The sponsor has withdrawn it. Another delegation may take it up (General Assembly, rule 80).
provision-is-not-put = It is not put to the vote and cannot be changed any more.
provision-is-out-of-order = The chair ruled that it is out of order. It is not put to the vote and cannot be changed.
not-put-because = Not put to the vote: { $reason }
competing = Proposals on the same question
rule-competing = Proposals on the same question are voted on in the order in which they were tabled, unless the meeting decides otherwise. After each vote it may decide not to vote on the next (General Assembly, rule 91).
competing-with = On the same question as { $numbers }
competing-choose = Which proposals are on the same question?
competing-mark = Mark them in the order of voting
competing-place = voted on in place { $place }
competing-fix = Vote on these in this order
competing-fixed = The order of the proposals is fixed.
competing-reason = Why provision { $number } is not put to the vote
competing-set-aside = Do not put provision { $number } to the vote
provision-withdraw = Withdraw provision { $number }
provision-withdraw-question = Withdraw provision { $number }?
provision-withdraw-consequence = It is not put to the vote. Any delegation may take it up again (General Assembly, rule 80).
provision-withdraw-do = Withdraw it
provision-take-up = Take up provision { $number } for our delegation
version-by-vote = by vote
provision-of-others = It is corrected by the delegation that tabled it and by the chair. Other words can be proposed as an amendment, or in the thread.
amendments = Amendments
rule-amendments-first = Amendments are voted on before the proposal, the furthest removed first (General Assembly, rule 90). The chair fixes the order.
rule-amendment = Change the words as they should read. Until voting on the text begins the amendment can be withdrawn and others can join it (General Assembly, rules 80 and 90).
amendment-table = Propose an amendment to provision { $number }
amendment-table-do = Table the amendment to provision { $number }
amendment-on-version = On version { $version } of the text.
amendment-changes = What the amendment changes
amendment-note = Why, in a sentence
amendment-tabled-now = Amendment { $number } is tabled.
amendment-number = Amendment { $number }
amendment-tabled = tabled
amendment-withdrawn = withdrawn
amendment-adopted = adopted
amendment-rejected = rejected
amendment-not-put = not put to the vote
amendment-out-of-order = out of order
amendment-by = { $sponsor }, { $time }, on version { $version }.
amendment-joined-by = Joined by { $sponsors }.
amendment-excluded-by = Amendment { $number } was adopted, which implies the rejection of this one.
amendment-stale = A later version changed the same words.
amendment-touches-adopted = { $count ->
    [one] It changes words of amendment { $numbers }, which was adopted, or words beside them.
   *[other] It changes words of amendments { $numbers }, which were adopted, or words beside them.
  }
ruled-out-because = Ruled out of order by { $who }, { $time }: { $reason }
rule-out = Rule { $name } out of order
rule-out-do = Rule { $name } out of order now
rule-out-of-order = It is then not put to the vote, and is not rejected either. Everybody sees the reason. The ruling may be appealed against; if the appeal is carried, take it back before voting begins (General Assembly, rule 71).
ruling-reason = Reason for the ruling
ruling-take-back = Take back the ruling on { $name }
the-amendment = amendment { $number }
the-provision = provision { $number }
amendment-awaits-words = Adopted, but the same words were changed meanwhile: the chair gives the words before voting goes on.
conflict-words = How provision { $number } is to read with amendment { $amendment }
conflict-words-hint = The fields begin with version { $version }, in which the words of the amendment do not stand yet. What you give becomes the next version; until then nothing else on this text is tabled, changed or put to the vote.
conflict-words-give = Give provision { $number } these words
conflict-words-given = Provision { $number } reads as the chair gave it.
amendment-take-up = Take up amendment { $number } for our delegation
amendment-withdraw = Withdraw our amendment { $number }
amendment-join = Join amendment { $number } as co-sponsor
amendment-prepare = Prepare the vote on amendment { $number }
amendment-departure = words that go and come: { $count }
order-of-voting = Order of voting
order-suggested = Suggested by how many words change. What is furthest removed in substance, you judge (General Assembly, rule 90).
order-fixed = The order is fixed.
order-fix = Fix this order
order-earlier = Move amendment { $number } earlier
order-later = Move amendment { $number } later
order-moved = Amendment { $number } now comes in place { $place }.
order-excludes = If amendment { $number } is adopted, amendment { $other } is not put to the vote
the-amendment-chosen = The amendment chosen
the-reconsideration-chosen = Reconsideration of the decision
the-amendment-reconsideration-chosen = Reconsideration of the rejected amendment
the-question-reconsideration-chosen = Reconsideration of the decided question
the-division-chosen = The motion for division
the-part-chosen = The part chosen
divisions = Votes on parts
rule-division = A delegation may move that parts of the text be voted on separately. If another objects, the motion is put to the vote first. What stands of the parts is then put to the vote as a whole (General Assembly, rule 89). So are the changes that an amendment makes, when its turn comes.
division-move = Move a separate vote on parts of provision { $number }
division-move-do = Move the separate vote on provision { $number }
division-moved-now = The separate vote is moved.
division-mark = Which paragraphs are to be voted on separately?
division-paragraph = Paragraph { $number }
division-preamble-choose = Paragraphs that are preamble
division-preamble-hint = If all operative paragraphs are rejected, the whole text is (General Assembly, rule 89). A preamble is not operative.
division-preamble-count = { $count ->
    [0] None
    [one] The first paragraph
   *[other] The first { $count } paragraphs
  }
division-number = Motion { $number } for a separate vote
division-moved = moved
division-objected = objected to; the motion is put to the vote
division-carried = carried; the parts are put to the vote
division-parts-voted = all parts voted on; the whole comes next
division-done = concluded
division-rejected = rejected
division-withdrawn = withdrawn
division-ended = ended without a decision on the whole; nothing fell
division-lapsed = lapsed; the text was changed
division-by = Moved by { $delegation }, { $time }, on version { $version }.
division-objected-by = { $delegation } objects.
division-operative = { $count ->
    [0] All paragraphs are operative.
    [one] The first paragraph is preamble, the others are operative.
   *[other] The first { $count } paragraphs are preamble, the others are operative.
  }
operative-proposed = So the mover proposes; the chair determines it before the first vote.
operative-determined = So the chair has determined.
operative-first = Before the first vote, determine which paragraphs are operative.
operative-determine = Determine what is operative, motion { $number }
operative-determined-now = It is determined which paragraphs are operative.
division-speakers = Before the vote on the motion, two delegations may speak in favour and two against (General Assembly, rule 89).
part-operative = operative
part-preambular = preamble
division-object = Object to motion { $number }
division-withdraw = Withdraw our motion { $number }
division-unopposed = By opening the vote on the first part you state that nobody objects to the separate vote.
division-would-part = To be voted on separately: { $parts }
part-number = Part { $number }
part-paragraphs = { $count ->
    [one] paragraph { $paragraphs }
   *[other] paragraphs { $paragraphs }
  }
part-waiting = not voted on yet
part-adopted = adopted
part-rejected = rejected
prepare-division = Prepare the vote on the motion
prepare-part = Prepare the vote on part { $number }
amendment-division-move = Move a separate vote on parts of amendment { $number }
amendment-division-move-do = Move the separate vote on amendment { $number }
amendment-division-mark = Which changes are to be voted on separately?
division-change = Change { $number }
prepare-amendment-whole = Prepare the vote on what stands of the amendment
part-changes = { $count ->
    [one] change { $paragraphs }
   *[other] changes { $paragraphs }
  }
prepare-whole = Prepare the vote on the text as a whole
provision-children = Under this provision
wording-behind = Another language has changed since: { $languages }.
wording-of-version = { $language } is of version { $version }
text-only-in = So far only in { $language }.
versions-and-changes = Versions and changes
what-changed-in = what changed in version { $version }
compare-first-last = compare with the newest
other-provisions = Other provisions
redline-from = From version
redline-to = to version
redline-language = in
redline-inserted = inserted:
redline-deleted = deleted:
redline-end = (end)
redline-same = The wording is the same in both versions.
redline-summary = Put in: { $inserted }. Taken out: { $deleted }.
votes-on-whole = Votes on the whole
prepare-vote-on-this = Prepare a vote on this provision
prepare-reconsideration = Prepare the vote on reconsidering the decision (General Assembly, rule 81)
close-keep-draft = Close, keep the draft

## Console
console-lead = What may lawfully be done now, with the rule it rests on.
only-chair = Only the chair may do this.
not-in-this-phase = The present phase of the round does not allow this.
in-your-zone = In your time zone, { $zone }.
round-and-phase = Round and phase
no-round = No round has been opened yet.
round-title = Title of the new round
open-round = Open a round
since = since { $time }
rule-phases = Rule: the phases of a round follow one another and are never silently reopened (rules of procedure, 11).
next-phase = Next phase
closes-by-itself = Closes by itself (optional)
open-phase = Open “{ $phase }”
open-phase-question = Open the phase “{ $phase }”?
open-phase-consequence = The present phase ends for everyone at once. It cannot be reopened.
open-phase-now = Open it now
no-later-phase = No later phase is left to open. Publishing the record ends the round.
extend-until = Extend until
extend-phase = Extend the phase
votes-to-run = Votes to open or close
rule-running = Rule: the electorate is frozen when a vote opens; a vote may be changed until it closes, and never after (rules of procedure, 1).
no-vote-to-run = No vote is prepared or open.
check-in = Check in and open…
check-in-for = Check in and open: { $question }
who-is-present = Who is present?
rule-electorate = Participants with accepted credentials form the electorate. Those not present count as absent.
present-of = { $present } of { $members } present
open-vote = Open the vote
open-vote-on = Open the vote: { $question }
close-vote = Close the vote
close-vote-on = Close the vote: { $question }
close-vote-question = Close the vote?
close-vote-consequence = “{ $question }”: no vote can be cast or changed afterwards, and the result is announced at once.
void-vote = Declare the vote void
void-vote-of = Declare the vote void: { $question }
void-means = If the operator cannot bring the key back, the vote can be declared void. Nothing is decided then.
void-question = Declare the vote void?
void-consequence = “{ $question }”: what was cast is lost, nothing is decided, and the record says so. This cannot be undone. The question can be put to the vote again.
void-now = Declare it void
close-vote-now = Close it now
close-not-found = Close: rough consensus not found
close-not-found-on = Close: rough consensus not found: { $question }
close-not-found-consequence = You do not find rough consensus: nothing is adopted.
prepare-vote = Prepare a vote
question-in = Question ({ $language })
question-in-others = The question in the other languages
put-to-vote = What is put to the vote
no-subject = The question alone
method = How it is asked
rule = Rule of decision
rule-name-simple-majority = Simple majority
rule-name-two-thirds = Two-thirds
rule-name-absolute-majority = Absolute majority
vote-prepared = The vote is prepared.
record = Record
rule-publish = Rule: the record of a round is published once the round is closed; a later correction is a new version, and the old one stays.
publish-record = Publish the record
publish-correction = Publish a correction
correction-reason = What is corrected, and why
publish-question = Publish the record of { $round }?
publish-consequence = Everyone will be able to read it, at an address that stays.
publish-now = Publish now

## Delegations
delegations-count = { $count ->
    [one] { $count } delegation, of which { $voting } may vote
   *[other] { $count } delegations, of which { $voting } may vote
  }
no-delegations = No delegation has been admitted yet.
our-delegation = (yours)
code = Code
credentials = Credentials
members = Members
members-of = Members of { $name }
no-members = Nobody yet.
staff = Those who run the consultation
standing = Status
standing-participant = Participant
standing-organisation = Invited organisation
standing-observer = Observer
standing-participant-means = Speaks, tables and votes.
standing-organisation-means = Speaks, and tables where the rules of procedure let it; has no vote.
standing-observer-means = Reads; has no vote.
standing-and-credentials = Status and credentials
status-of = Status and credentials of { $name }
accredited = Credentials accepted
accredited-means = Only a delegation whose credentials are accepted votes.
suspended = Suspended
suspended-means = Left out of the electorate of ballots that open from now on. A vote already cast stays.
is-accredited = Accredited
not-accredited = Not accredited
is-suspended = Suspended
save = Save
delegation-saved = { $name }: { $standing }.
delegation-changed-meanwhile = Changed meanwhile by someone else. It now stands: { $standing }. What you chose is kept; save again to apply it.
admit = Admit a delegation
admit-do = Admit
admitted = { $name } was admitted.
admit-kind = Under which name
admit-country = A country
admit-own-name = A name of its own
country = Country
country-hint = Type a part of the name, or the two-letter code. The name then stands in every language.
choose-country-first = Choose a country first.
own-name = Name
own-code = Short code
own-code-hint = Letters, digits and hyphens. Optional: without it one is made from the name.
choices = Choices
nothing-found = Nothing found.
found-count = { $count ->
    [one] { $count } found
   *[other] { $count } found
  }
joined = Takes part
invited-until = Invited, until { $time }
invited-expired = Invited
invite = Invite a member
appoint = Appoint someone
invite-to = Invitation: { $name }
person-name = Name
person-role = Role
make-invitation = Make the invitation
invitation-link = Invitation for { $name }
invitation-link-once = This link is shown only this once. Send it by a way that you trust; it is valid until { $time }. If it is lost, revoke the invitation and make another.
copy-link = Copy the link
copied = Copied.
copy-by-hand = The link is selected: copy it with Ctrl + C.
link-is-kept = I have the link
revoke = Revoke
revoke-of = Revoke { $name }
revoke-question = Revoke { $name }?
revoke-consequence = The access to this consultation ends at once, on every device. What was said and voted stays.
withdraw-consequence = The invitation can no longer be used.
revoked = { $name } was revoked.

## Rules of procedure
nav-rules = Rules
rules-of-procedure = Rules of procedure
rules-and-meaning = Rules of procedure, and what they mean for these delegations
rules-of-vote = Rules of procedure, version { $version }
rules-version = version { $version }
rules-since = since { $day }
rules-earlier = This is an earlier version. Version { $version } holds now; a vote that was opened under this one keeps it.
rules-that-hold = The rules that hold now
rules-change = Change the rules
rules-template = Template
rules-template-hint = Choosing one replaces everything below. Nothing holds before you adopt it.
rules-own = Rules of our own
rules-title = Name of these rules
rules-usual = Usual rule
rules-usual-hint = By what is decided where nothing else is said.
rules-procedural = Matters of procedure
rules-procedural-hint = By what motions to divide a text are decided, and questions that the chair declares to be matters of procedure (UN Charter, Article 27(2)).
rules-procedural-own = Matters of procedure have a rule of their own
rules-important = Important questions
rules-important-hint = Kinds of questions that need a majority of their own (UNGA rule 83).
rules-important-none = There are none.
rules-important-rule = Rule for important questions
rules-important-rule-hint = By what the important questions named above are decided.
important-kind = Important question { $number }
important-remove = Remove important question { $number }
important-add = Add an important question
important-inherited = Amendments to an important question, and parts of it, need the same majority (UNGA rule 84)
rules-reconsideration = Reconsideration
rules-reconsideration-hint = By what it is decided to take up again what was adopted or rejected (UNGA rule 81).
rules-quorum = Quorum
rules-quorum-hint = How many of the members must be present (UNGA rule 67).
quorum-debate = A quorum to open the debate
quorum-decide = A quorum for a decision
quorum-share-debate = Members present for the debate
quorum-share-decide = Members present for a decision
quorum-debate-said = To open the debate: { $share } of the members present.
quorum-decide-said = For a decision: { $share } of the members present.
quorum-debate-asked = The debate opens with the quorum that the rules of procedure ask for (UNGA rule 67).
quorum-none = No quorum is required.
tie = When the votes are equally divided
tie-rejected = The question is rejected (UNGA rule 133)
tie-second-ballot = A second vote within 48 hours, then rejected (UNGA rule 95)
abstention-defeats = An abstention defeats it
abstention-defeats-ballots = Where a vote is to be unanimous, an abstention defeats it
rules-methods = How a question may be put
rules-tabling = Who may table texts
rules-silence = Who may place a text under silence
rules-nobody = Nobody
silence-whole-list = Silence may also be asked of the whole list, not only in a meeting
silence-numbered-at-once = What silence adopts is numbered at once, not after the next meeting
explanation-limit = Time limit of an explanation of vote
explanation-limit-hint = In seconds, at most 3,600. Zero: as long as the chair allows.
explanation-limit-said = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  }
explanation-limit-none = As long as the chair allows
rules-open-keep = Votes that are open keep the version of the rules under which they were opened. What you adopt holds for the next ones.
rules-adopt = Adopt these rules
rules-discard = Discard the draft
rules-adopted = Version { $version } of the rules holds now.
rules-meanwhile = Version { $version } was adopted while you were working on version { $base }. Nothing of what you wrote is lost.
rules-differ = Your draft differs from it in: { $parts }.
rules-differ-not = Your draft says the same.
rules-keep-mine = Keep my draft, as a change to version { $version }
rules-take-theirs = Discard my draft, take version { $version }
rules-part-title = the name
rules-part-rule = the usual rule
rules-part-procedural = matters of procedure
rules-part-important = important questions
rules-part-reconsideration = reconsideration
rules-part-quorum = the quorum
rules-part-tie = ties
rules-part-abstentionDefeatsUnanimity = abstentions under unanimity
rules-part-methods = how a question may be put
rules-part-tabling = who may table
rules-part-silence = silence
rules-part-explanationSeconds = explanations of vote
share-at-least = at least
share-more-than = more than
share-said-least = at least { $num }/{ $den }
share-said-more = more than { $num }/{ $den }
share-strict = { $label }: at least, or more than
share-num = { $label }: numerator
share-den = { $label }: denominator
rule-share = Share in favour
rule-base = Share of what
rule-base-voting = Those present and voting: yes and no
rule-base-cast = The votes cast, abstentions included
rule-base-present = The members present
rule-base-members = All members
rule-members-share = Share of the members
rule-weight-share = Share of the weight
rule-blocking = Members needed for a blocking minority
rule-needed = Votes needed in favour
rule-k = Objections that block nothing
rule-name-fraction = A share of one’s own choosing
rule-name-weighted-qualified = Qualified majority with weights
rule-name-threshold-with-veto = Threshold with veto
rule-name-threshold = Threshold without veto
rule-name-consensus-minus = Consensus minus one or more
rule-name-agreement-without-vote = Agreement without a vote
rule-name-rough-consensus = Rough consensus
rule-name-unanimity = Unanimity
source-fraction = the body’s own rules
source-weighted-qualified = Treaty on European Union, Article 16(4)
source-threshold-with-veto = Charter of the United Nations, Article 27(3)
source-threshold = Charter of the United Nations, Article 27(2)
source-consensus-minus = CSCE, Prague 1992
source-agreement-without-vote = SCO Charter, Article 16
source-rough-consensus = RFC 7282
source-unanimity = the body’s own rules
rule-of-rules = As the rules of procedure say
rule-not-usual = Not the usual rule of this body for such a question; so decided by the chair. The usual one: { $usual }
ballot-important = Important question
ballot-important-none = No important question
ballot-important-hint = An important question is decided by the majority that the rules of procedure set for it (UNGA rule 83).
ballot-procedural = A matter of procedure
ballot-procedural-hint = The chair says so. It is decided by the rule for matters of procedure; whether it is one may itself be put to the vote first, as any other question.
ballot-procedural-said = Put as a matter of procedure.

## Console: presence, sources of the rules, reasons
in-utc = That is { $time } UTC.
only-in-phases = { $count ->
    [one] Lawful only in the phase { $phases }. The round is now in: { $now }.
   *[other] Lawful only in the phases { $phases }. The round is now in: { $now }.
  }
source-simple-majority = UNGA rules 85 and 86
source-two-thirds = UNGA rules 83 and 86
source-absolute-majority = Statute of the ICJ, Article 10
source-consensus = OSCE Rules of Procedure, IV.1(A)
method-recorded-means = Each delegation votes by name: yes, no or abstain (UNGA rule 87).
method-secret-means = Nobody can tell who voted how: votes are sealed while it runs, and afterwards only the totals are kept. Explanations of vote are not given.
method-no-objection-means = The chair asks whether anyone objects; a delegation that objects is named at once.
rule-voting-begun = Once voting has begun, only points of order about its conduct may interrupt it (UNGA rule 88).
all-present = All are present
connected-present = Only those connected now ({ $count })
connected = connected
not-voted-yet = { $more ->
    [0] Present and not voted yet: { $names }.
   *[other] Present and not voted yet: { $names }, and { $more } more.
  }
close-vote-waiting = { $count ->
    [one] { $count } delegation that is present has not voted yet.
   *[other] { $count } delegations that are present have not voted yet.
  }
set-closing = Close by itself at
set-closing-do = Set the closing time
votes-closed = Closed lately
rule-name-consensus = Consensus

## Who is at the meeting
who-is-there = Presence at this meeting
presence-of = Presence of { $name }
we-are-present = Check in: we are present
we-are-checked-in = You have been checked in since { $time } ({ $who }).
leave-meeting = Leave
leave-meeting-of = Leave: { $name } is no longer present
mark-present = Mark as present
mark-present-of = Mark as present: { $name }
mark-gone = Mark as having left
mark-gone-of = Mark as having left: { $name }
checked-in-since = Checked in since { $time } ({ $who }).
not-checked-in = Not checked in.
checked-in = checked in
checked-in-of = { $count ->
    [0] None of the { $members } delegations with the vote has checked in yet.
    [one] { $count } of { $members } delegations with the vote is checked in.
   *[other] { $count } of { $members } delegations with the vote are checked in.
  }
checked-in-are-ticked = { $count ->
    [0] Nobody has checked in: all are taken to be present whom you do not untick.
    [one] { $count } delegation has checked in and is ticked. What you tick or untick by hand stays so.
   *[other] { $count } delegations have checked in and are ticked. What you tick or untick by hand stays so.
  }
checked-in-present = Only those that checked in ({ $count })
quorum-debate-reached = The quorum to open the debate, { $needed }, is reached.
quorum-debate-missing = { $missing ->
    [one] The quorum to open the debate is { $needed }: { $missing } more is needed.
   *[other] The quorum to open the debate is { $needed }: { $missing } more are needed.
  }
quorum-decide-reached = The quorum for a decision, { $needed }, is reached.
quorum-decide-missing = { $missing ->
    [one] The quorum for a decision is { $needed }: { $missing } more is needed.
   *[other] The quorum for a decision is { $needed }: { $missing } more are needed.
  }
