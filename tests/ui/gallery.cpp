#include "tests/ui/gallery.h"

#include "ui/widgets/big_choices.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/countdown_label.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/grouped_edit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/narrative_edit.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/route_map.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/steps.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/type_ahead.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

const QDate today(2026, 11, 23);

Card *people()
{
    auto *card = new Card(QStringLiteral("来访人"));
    auto *mark = new StatusPill(Tone::Jade, QStringLiteral("证件有效"));
    card->addToHead(mark);
    auto *name = new QLineEdit(QStringLiteral("王秀兰"));
    auto *nameField = new Field(QStringLiteral("姓名"), name);
    nameField->setRequired(true);
    auto *id = new IdEdit(IdType::ResidentId);
    id->setBare(QStringLiteral("11010519491231002X"));
    auto *idField = new Field(QStringLiteral("居民身份证"), id);
    idField->setHint(QStringLiteral("女 · 1949年12月31日出生"));
    auto *phone = new IdEdit(IdType::Mobile);
    phone->setBare(QStringLiteral("1380000"));
    auto *phoneField = new Field(QStringLiteral("手机"), phone);
    phoneField->setProblem(QStringLiteral("手机号码应为 11 位，还差 4 位"));
    auto *kin = new QComboBox;
    kin->addItems({QStringLiteral("本人"), QStringLiteral("委托代理人")});
    for (QWidget *field : {static_cast<QWidget *>(nameField), static_cast<QWidget *>(idField),
                           static_cast<QWidget *>(phoneField),
                           static_cast<QWidget *>(new Field(QStringLiteral("身份"), kin))})
        card->body()->addWidget(field);
    auto *ticks = new QHBoxLayout;
    auto *box = new QCheckBox(QStringLiteral("要求保密"));
    box->setChecked(true);
    ticks->addWidget(box);
    ticks->addWidget(new QCheckBox(QStringLiteral("行动不便")));
    auto *dot = new QRadioButton(QStringLiteral("代表"));
    dot->setChecked(true);
    ticks->addWidget(dot);
    card->body()->addLayout(ticks);
    return card;
}

Card *matter()
{
    auto *card = new Card(QStringLiteral("事项"));
    auto *narrative = new NarrativeEdit(60);
    narrative->setText(
        QStringLiteral("小区地下车库自 11 月 2 日起漏水，多次向物业公司反映未修，车辆"
                       "被水泡损坏，要求限期修复并赔偿损失。业主群里已有十二户登记,"
                       "物业称资金不足，一直拖延。"));
    narrative->setMinimumHeight(96);
    auto *text = new Field(QStringLiteral("事情经过"), narrative);
    text->setProblem(QStringLiteral("请缩短到 60 字以内，全文可作为附件保存"));
    auto *row = new QHBoxLayout;
    auto *day = new DateField(today);
    day->setDate(QDate(2026, 11, 2));
    auto *dayField = new Field(QStringLiteral("发生日期"), day);
    dayField->setLaw(QStringLiteral("信访工作条例 第二十二条"));
    auto *money = new MoneyEdit;
    money->setBare(QStringLiteral("12000.5"));
    row->addWidget(dayField, 1);
    row->addWidget(new Field(QStringLiteral("涉及金额"), money), 1);
    auto *level = new Segmented({{QStringLiteral("low"), QStringLiteral("低"), {}},
                                 {QStringLiteral("medium"), QStringLiteral("中"), {}},
                                 {QStringLiteral("high"), QStringLiteral("高"), {}}});
    level->setValue(QStringLiteral("medium"));
    auto *chips = new Chips({{QStringLiteral("old"), QStringLiteral("70 岁以上"), {}},
                             {QStringLiteral("ill"), QStringLiteral("行动不便"), {}},
                             {QStringLiteral("child"), QStringLiteral("带婴幼儿"), {}},
                             {QStringLiteral("army"), QStringLiteral("军人优先"), {}},
                             {QStringLiteral("wage"), QStringLiteral("欠薪"), {}}});
    chips->setValues({QStringLiteral("old"), QStringLiteral("wage")});
    card->body()->addWidget(text, 1);
    card->body()->addLayout(row);
    card->body()->addWidget(new Field(QStringLiteral("激化程度"), level));
    card->body()->addWidget(new Field(QStringLiteral("优先理由"), chips));
    return card;
}

Card *choices()
{
    auto *card = new Card(QStringLiteral("办什么事"));
    auto *big = new BigChoices({{QStringLiteral("dispute"), QStringLiteral("纠纷诉求"),
                                 QStringLiteral("矛盾、信访、投诉"), Glyph::Mediation},
                                {QStringLiteral("service"), QStringLiteral("政务服务"),
                                 QStringLiteral("办证、缴费、证明"), Glyph::Window},
                                {QStringLiteral("urgent"), QStringLiteral("紧急"),
                                 QStringLiteral("马上叫负责人"), Glyph::Urgent}});
    big->setValue(QStringLiteral("dispute"));
    card->body()->addWidget(big);
    auto *steps = new Steps;
    steps->setSteps(
        {{QStringLiteral("accept"), QStringLiteral("A"), QStringLiteral("受理并打印告知单"),
          QStringLiteral("15 日内书面告知"), true, true},
         {QStringLiteral("refer"), QStringLiteral("R"), QStringLiteral("转送交办"),
          QStringLiteral("选择承办单位"), true, false},
         {QStringLiteral("decline"), QStringLiteral("D"), QStringLiteral("不予受理"),
          QStringLiteral("已经法院审理，须先说明理由"), false, false}});
    card->body()->addWidget(steps);
    card->body()->addStretch(1);
    return card;
}

Card *course()
{
    auto *card = new Card(QStringLiteral("办理"));
    auto *count = new CountdownLabel;
    count->setDeadline(QDate(2026, 11, 26), 3, true);
    auto *over = new CountdownLabel;
    over->setDeadline(QDate(2026, 11, 20), -1, true);
    auto *dates = new QHBoxLayout;
    dates->addWidget(count);
    dates->addWidget(over);
    card->body()->addLayout(dates);
    auto *route = new RouteMap;
    using State = Station::State;
    route->setLanes({{QStringLiteral("事项"),
                      {{QStringLiteral("登记"), QStringLiteral("11-23"), State::Done},
                       {QStringLiteral("受理"), QStringLiteral("11-23"), State::Done},
                       {QStringLiteral("调解"), QStringLiteral("12-07 前"), State::Now},
                       {QStringLiteral("协议"), {}, State::Next},
                       {QStringLiteral("诉讼"), {}, State::End}}}});
    card->body()->addWidget(route);
    auto *line = new Timeline;
    line->setEntries(
        {{QStringLiteral("3"), QStringLiteral("11-23 10:02"), QStringLiteral("更正联系电话"),
          QStringLiteral("138 0000 0001 → 138 0000 0000"), QStringLiteral("李敏 · A1"), Glyph::Edit,
          Tone::Quiet, false},
         {QStringLiteral("2"), QStringLiteral("11-23 09:40"), QStringLiteral("已受理"),
          QStringLiteral(
              "告知单 集综受〔2026〕118 号已打印，来访人签收。承办：集美街道人民调解委员会。"),
          QStringLiteral("李敏 · A1"), Glyph::Done, Tone::Jade, false},
         {QStringLiteral("1"),
          QStringLiteral("11-23 09:31"),
          QStringLiteral("登记"),
          {},
          QStringLiteral("李敏 · A1"),
          Glyph::Intake,
          Tone::Quiet,
          true}});
    card->body()->addWidget(line, 1);
    return card;
}

Card *table()
{
    auto *card = new Card(QStringLiteral("事项"));
    auto *grid = new QTableWidget(3, 4);
    grid->setHorizontalHeaderLabels({QStringLiteral("编号"), QStringLiteral("事项"),
                                     QStringLiteral("状态"), QStringLiteral("期限")});
    for (int row = 0; row < 3; ++row) {
        grid->setItem(row, 0, new QTableWidgetItem(QStringLiteral("350211001A1%1").arg(row + 1)));
        grid->setItem(row, 1, new QTableWidgetItem(QStringLiteral("小区地下车库漏水物业不维修")));
        grid->setItem(row, 2, new QTableWidgetItem(QStringLiteral("已受理")));
        grid->setItem(row, 3, new QTableWidgetItem(QStringLiteral("12-07")));
    }
    grid->verticalHeader()->hide();
    grid->setShowGrid(false);
    grid->setSelectionBehavior(QAbstractItemView::SelectRows);
    grid->horizontalHeader()->setStretchLastSection(true);
    grid->setColumnWidth(1, 220);
    grid->selectRow(1);
    grid->setMinimumHeight(168);
    card->body()->addWidget(grid);
    auto *pills = new QHBoxLayout;
    const std::pair<Tone, QString> states[] = {{Tone::Jade, QStringLiteral("已受理")},
                                               {Tone::Amber, QStringLiteral("即将到期")},
                                               {Tone::Vermilion, QStringLiteral("超期 1 天")},
                                               {Tone::Quiet, QStringLiteral("已办结")}};
    for (const auto &[tone, word] : states)
        pills->addWidget(new StatusPill(tone, word));
    auto *sync = new StatusPill;
    sync->setStatus(Tone::Jade, Glyph::SyncOk, QStringLiteral("已同步 09:30"));
    pills->addWidget(sync);
    pills->addStretch(1);
    card->body()->addLayout(pills);
    return card;
}

QWidget *notices()
{
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    using Kind = Notice::Kind;
    const std::pair<Kind, QString> words[] = {
        {Kind::Info, QStringLiteral("这是演练中心，登记的内容不会上报。")},
        {Kind::Success, QStringLiteral("已登记：350211001A120261123000118，告知单已送往打印机。")},
        {Kind::Warning, QStringLiteral("打印机缺纸，告知单在等待打印。")},
        {Kind::Danger, QStringLiteral("存储文件受损，现以只读方式打开。已保存的内容没有改动。")}};
    for (const auto &[kind, sentence] : words) {
        auto *notice = new Notice;
        column->addWidget(notice);
        notice->say(kind, sentence);
        if (kind == Kind::Warning)
            notice->offer(QStringLiteral("重新打印"), QStringLiteral("again"));
    }
    auto *empty = new EmptyState(Glyph::Ticket, QStringLiteral("还没有人在等候"),
                                 QStringLiteral("在这里为来访人取号、指路，十秒之内。"));
    empty->addKey(QStringLiteral("1"), QStringLiteral("纠纷诉求"));
    column->addWidget(empty, 1);
    return block;
}

PageFoot *foot(QWidget *owner)
{
    auto *foot = new PageFoot;
    foot->setState(QStringLiteral("草稿已保存 09:31:07"));
    foot->setProblems(2);
    auto *primary = new QAction(QStringLiteral("登记"), owner);
    primary->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *second = new QAction(iconOf(Glyph::Printer), QStringLiteral("预览"), owner);
    foot->setPrimary(primary);
    foot->addSecondary(second);
    return foot;
}

} // namespace

QWidget *widgetGallery()
{
    auto *sheet = new QWidget;
    sheet->setObjectName(QStringLiteral("gallery"));
    auto *whole = new QVBoxLayout(sheet);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(16, 16, 16, 8);
    columns->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->addWidget(people());
    left->addWidget(choices(), 1);
    auto *middle = new QVBoxLayout;
    middle->addWidget(matter());
    middle->addWidget(course(), 1);
    auto *right = new QVBoxLayout;
    right->addWidget(table());
    right->addWidget(notices(), 1);
    for (QVBoxLayout *column : {left, middle, right}) {
        column->setSpacing(16);
        columns->addLayout(column, column == left ? 2 : 3);
    }
    whole->addLayout(columns, 1);
    whole->addWidget(foot(sheet));
    return sheet;
}

} // namespace onedoor
