<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Explanation</name>
    <message>
        <source>The data was made by a newer version of this program. Install that version on this computer. Nothing was changed.</source>
        <translation>这份数据由较新版本的程序建立，请在本机安装该版本。数据未作任何改动。</translation>
    </message>
    <message>
        <source>Another program is working on the data, perhaps a backup. Wait until it is done, then try again.</source>
        <translation>另一个程序正在使用数据，可能是在备份。请等它完成后再试。</translation>
    </message>
    <message>
        <source>This user may not write in the data folder. Ask the administrator for the right to write there. Nothing was changed.</source>
        <translation>当前用户无权写入数据文件夹，请联系管理员开通写入权限。数据未作任何改动。</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again. Everything recorded so far is kept.</source>
        <translation>磁盘已满，请清理出空间后再试。此前的记录均已保存。</translation>
    </message>
    <message>
        <source>The data is damaged and could not even be read. Do not delete anything: the administrator can restore the last backup.</source>
        <translation>数据已损坏，无法读取。请不要删除任何文件，管理员可以恢复最近一次备份。</translation>
    </message>
    <message>
        <source>The key beside the data does not open it. If the folder was copied, copy keys.json with it. Nothing was changed.</source>
        <translation>数据旁的密钥打不开这份数据。如文件夹是复制来的，请将 keys.json 一并复制。数据未作任何改动。</translation>
    </message>
    <message>
        <source>There is no centre in this folder yet. The administrator makes one with onedoorctl init, or starts this program with --rehearsal to practise.</source>
        <translation>这个文件夹里还没有建立中心。请管理员用 onedoorctl init 建立；如需练习，可用 --rehearsal 启动本程序。</translation>
    </message>
    <message>
        <source>The program was put together wrongly and would write unencrypted, so it stopped. Install it again from the package.</source>
        <translation>程序组件有误，写入的数据将不加密，因此已停止运行。请用安装包重新安装。</translation>
    </message>
    <message>
        <source>Nothing that was recorded is lost. If it happens again, tell the administrator the sentence above.</source>
        <translation>已有记录没有丢失。如再次出现，请将上面这句话告知管理员。</translation>
    </message>
    <message>
        <source>OneDoor cannot open</source>
        <translation>一扇门无法打开</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>数据文件夹：%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 The desk is open for reading only: nothing can be recorded, and nothing is changed. Ask the administrator to restore the last backup.</source>
        <translation>%1目前只能查阅，不能登记，数据不会改动。请管理员恢复最近一次备份。</translation>
    </message>
</context>
<context>
    <name>onedoor::BackupCard</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Folder for the copies</source>
        <translation>备份存放文件夹</translation>
    </message>
    <message>
        <source>Best on another disk or a share. Empty: beside the data.</source>
        <translation>最好放在另一块磁盘或共享文件夹；留空则放在数据旁。</translation>
    </message>
</context>
<context>
    <name>onedoor::BackupModel</name>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>The backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>Backed up %1</source>
        <comment>time</comment>
        <translation>上次备份 %1</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>The last backup failed: %1</source>
        <translation>最近一次备份没有成功：%1</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>上次备份：%1</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>The copies lie in %1</source>
        <translation>备份存放于 %1</translation>
    </message>
</context>
<context>
    <name>onedoor::DamageDialog</name>
    <message>
        <source>A sound store can be put together from what can still be read and from the newest backup. The damaged one is kept under another name; nothing is deleted. It may take a few minutes.</source>
        <translation>可以用仍能读出的内容和最近一次备份，重新整理出一份完整的数据。损坏的数据会改名保留，不会删除任何内容。可能需要几分钟。</translation>
    </message>
    <message>
        <source>Put it together</source>
        <translation>开始修复</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>The data is damaged</source>
        <translation>数据已损坏</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>数据文件夹：%1</translation>
    </message>
    <message>
        <source>The store is whole again.</source>
        <translation>数据已恢复完整。</translation>
    </message>
    <message>
        <source>The store can be used again. Whether the newest records are there cannot be said.</source>
        <translation>数据可以继续使用。最新的记录是否齐全，无法确定。</translation>
    </message>
    <message>
        <source>The store can be used again, but not everything was found.</source>
        <translation>数据又可以使用了，但没有全部找回。</translation>
    </message>
    <message>
        <source>The damaged store stands as it was.</source>
        <translation>损坏的数据保持原样，未作任何改动。</translation>
    </message>
    <message>
        <source>Reading what can be read …</source>
        <translation>正在读取仍能读出的内容……</translation>
    </message>
    <message>
        <source>Closing this window stops the work and changes nothing.</source>
        <translation>关闭本窗口即停止修复，不作任何改动。</translation>
    </message>
    <message>
        <source>Putting a sound store together</source>
        <translation>正在修复数据</translation>
    </message>
    <message>
        <source>Putting the tables in order …</source>
        <translation>正在整理数据表……</translation>
    </message>
    <message>
        <source>Checking the new store …</source>
        <translation>正在核对修复好的数据……</translation>
    </message>
    <message>
        <source>Leaving the data as it was …</source>
        <translation>正在停止，数据保持原样……</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>OneDoor: the front desk of a dispute centre</source>
        <translation>一扇门：综治中心前台</translation>
    </message>
    <message>
        <source>Works on the data in this folder.</source>
        <translation>使用此文件夹中的数据。</translation>
    </message>
    <message>
        <source>Makes a rehearsal centre where there is none yet.</source>
        <translation>尚无中心时，建立一个演练中心。</translation>
    </message>
    <message>
        <source>Without a window: onedoorctl help</source>
        <translation>不用窗口的命令见：onedoorctl help</translation>
    </message>
    <message>
        <source>“%1” means nothing here. Nothing was opened; see: onedoor --help</source>
        <translation>“%1”在这里没有意义，什么也没有打开。用法见：onedoor --help</translation>
    </message>
</context>
<context>
    <name>SalvageWords</name>
    <message>
        <source>%1 records were read from the damaged store, %2 from the backup.</source>
        <translation>从损坏的数据中读出 %1 条记录，从备份中补回 %2 条。</translation>
    </message>
    <message>
        <source>%1: %2–%3</source>
        <comment>station: first to last number</comment>
        <translation>%1：%2–%3</translation>
    </message>
    <message>
        <source>The end of this station's records could not be read: after the newest one found there may have been more. Please compare with the papers.</source>
        <translation>本站记录的末尾无法读出：在已恢复的最新一条之后，可能还有记录。请对照纸质文书核对。</translation>
    </message>
    <message>
        <source>No gap was found.</source>
        <translation>没有发现缺失。</translation>
    </message>
    <message>
        <source>The identity of %1 persons cannot be read: the key of each is lost.</source>
        <translation>有 %1 人的身份信息无法读出：其密钥已丢失。</translation>
    </message>
    <message>
        <source>The stored copy of %1 issued papers is lost; what they said is in the records.</source>
        <translation>有 %1 份已出具文书的存档副本已丢失；文书内容仍在记录中。</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>缺失：%1。</translation>
    </message>
    <message>
        <source>What the county's computer has of it comes back with the next exchange.</source>
        <translation>县级库中已有的部分，会在下次交换时自动补回。</translation>
    </message>
    <message>
        <source>Nothing new is recorded before that exchange: the county may have newer records of this station.</source>
        <translation>县级库中可能有本机缺失的较新记录，下次交换完成前暂不登记新内容。</translation>
    </message>
    <message>
        <source>The damaged store is kept as %1.</source>
        <translation>损坏的数据已改名保留：%1</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Step</source>
        <translation>办理动作</translation>
    </message>
    <message>
        <source>A file that comes with the program is wrong: %1. Nothing was changed; install the program again, or correct the file.</source>
        <translation>随程序安装的文件有误：%1。数据未动；请重新安装本程序，或者改正该文件。</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <comment>a record of the centre</comment>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>No longer used: %1</source>
        <comment>a record of the centre</comment>
        <translation>已停用：%1</translation>
    </message>
    <message>
        <source>provisional</source>
        <comment>beside a date</comment>
        <translation>暂定</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>因为写到：%1</translation>
    </message>
    <message>
        <source>Petitioner's phone</source>
        <translation>申请人电话</translation>
    </message>
    <message>
        <source>Respondent's phone</source>
        <translation>被申请人电话</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>an amount, a day</comment>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>The folder lies on a network share (%1), where two computers could spoil the data. Nothing was opened; keep the store on this computer and back up to the share.</source>
        <translation>数据文件夹位于网络共享（%1）上，多台电脑同时使用会损坏数据，因此没有打开。请把数据放在本机，只把备份存到共享。</translation>
    </message>
    <message>
        <source>The backup cannot be used (%1). Nothing was replaced; take another one.</source>
        <translation>这份备份不能使用（%1）。没有替换任何数据，请换一份备份。</translation>
    </message>
    <message>
        <source>The store is locked: enter your password, or the code of the recovery sheet.</source>
        <translation>数据已加锁：请输入密码，或恢复单上的恢复码。</translation>
    </message>
    <message>
        <source>This password does not open the store. Nothing was changed; try again, or use the recovery sheet.</source>
        <translation>密码不正确，打不开数据。未作任何改动，请重试，或使用恢复单。</translation>
    </message>
    <message>
        <source>This password is too easy to guess: take at least %1 characters, and none that everybody tries first.</source>
        <translation>密码太容易被猜到：至少 %1 个字符，且不要用常见密码。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Source number</source>
        <translation>来源编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>事项类别</translation>
    </message>
    <message>
        <source>Kind of other matter</source>
        <translation>其他事项类别</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Content class</source>
        <translation>内容分类</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>事项名称</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事情经过</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>所属区划</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>详细地点</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>People concerned</source>
        <translation>涉及人数</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Sphere</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>激化程度</translation>
    </message>
    <message>
        <source>Urgent signals</source>
        <translation>紧急情形</translation>
    </message>
    <message>
        <source>Petitioner</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>ID type</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Note on the phone</source>
        <translation>电话备注</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact's post</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Corrected fields</source>
        <translation>更正栏目</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>排队号</translation>
    </message>
    <message>
        <source>This entry</source>
        <translation>该项</translation>
    </message>
    <message>
        <source>%1 is still missing: please fill it in.</source>
        <translation>%1尚未填写，请补填。</translation>
    </message>
    <message>
        <source>The key “%1” is not one of the format; remove it or correct its name.</source>
        <translation>格式中没有“%1”这一项，请删除或改正名称。</translation>
    </message>
    <message>
        <source>%1 has a value of the wrong type (%2).</source>
        <translation>%1的数据类型不符（%2）。</translation>
    </message>
    <message>
        <source>%1: “%2” is not in the catalogue; type a few letters and choose.</source>
        <translation>%1：目录中没有“%2”，请键入几个字母后选择。</translation>
    </message>
    <message>
        <source>%1 is too long: at most %2. Nothing was cut off.</source>
        <translation>%1过长，最多 %2 字。内容未被截断，请自行缩减。</translation>
    </message>
    <message>
        <source>%1 holds a character that cannot be written here; type it again.</source>
        <translation>%1含有此处不能使用的字符，请重新填写。</translation>
    </message>
    <message>
        <source>%1 has too few or too many characters; compare it with the original.</source>
        <translation>%1的位数不对，请与原件核对。</translation>
    </message>
    <message>
        <source>The last character of %1 does not fit the others (they call for %2); compare each digit with the original.</source>
        <translation>%1的末位校验不符（按前面各位应为 %2），请与原件逐位核对。</translation>
    </message>
    <message>
        <source>%1: “%2” is not a possible day here.</source>
        <translation>%1：“%2”不是有效日期，请重新填写。</translation>
    </message>
    <message>
        <source>No division is called “%1”; type letters of its name or its code and choose.</source>
        <translation>没有名为“%1”的区划，请键入名称首字母或区划代码后选择。</translation>
    </message>
    <message>
        <source>%1: “%2” is not an amount; write yuan such as 12000.50.</source>
        <translation>%1：“%2”不是金额，请以元为单位填写，如 12000.50。</translation>
    </message>
    <message>
        <source>%1 representatives are entered; the rule allows at most five. Enter the others as part of the group's number.</source>
        <translation>已填 %1 名代表，按规定不得超过 5 人；其余人员请计入涉及人数。</translation>
    </message>
    <message>
        <source>%1: %2 is not a number that can be right here.</source>
        <translation>%1：%2 这个数不合理，请核对。</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>%1 is there already (%2); nothing was added.</source>
        <translation>%1已经存在（%2），未重复添加。</translation>
    </message>
    <message>
        <source>%1: the spreadsheet rounded the number %2, its last digits are lost. Format the column as text, enter the number again, then bring the list in once more.</source>
        <translation>%1：表格软件把数字 %2 四舍五入了，末几位已丢失。请把该列设为文本格式、重新填入号码，再导入一次。</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings (%1). Nothing of it was taken; put the text of a cell with commas in quotes.</source>
        <translation>这一行的单元格比表头多（%1），整行未导入。含逗号的内容请用引号括起来。</translation>
    </message>
    <message>
        <source>%1 is larger than can be read (at most %2). Nothing of it was taken.</source>
        <translation>%1太大，无法读取（最多 %2），未导入任何内容。</translation>
    </message>
    <message>
        <source>What other stations have recorded rules this step out as the matter stands, so it was not recorded. Your entries are kept; look at the matter again.</source>
        <translation>按事项目前的记录（含其他工作站所记），这一步不能成立，因此没有记录。您填写的内容仍在，请重新查看事项。</translation>
    </message>
    <message>
        <source>The file is not what its name says (%1). Nothing of it was taken.</source>
        <translation>文件内容与文件名不符（%1），未导入任何内容。</translation>
    </message>
    <message>
        <source>%1 is not written as it should be; compare it with the original.</source>
        <translation>%1的格式不对，请与原件核对。</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>当前无人等候。</translation>
    </message>
    <message>
        <source>%1 was not found (%2); check the number.</source>
        <translation>未找到%1（%2），请核对编号。</translation>
    </message>
    <message>
        <source>This step is not open as the matter stands (%1). Nothing was changed.</source>
        <translation>事项当前状态为“%1”，不能办理这一步。内容未作改动。</translation>
    </message>
    <message>
        <source>%1: this was done before. Nothing was changed.</source>
        <translation>%1：此前已经办过。内容未作改动。</translation>
    </message>
    <message>
        <source>This is not allowed here. Nothing was changed.</source>
        <translation>此处不允许这样办理。内容未作改动。</translation>
    </message>
    <message>
        <source>Somebody else was faster. Your entries are kept; look at the matter again, then decide.</source>
        <translation>已有其他工作人员先行办理。您填写的内容已保留，请重新查看事项后再定。</translation>
    </message>
    <message>
        <source>Two records contradict each other; both are kept. A person in charge must decide.</source>
        <translation>两条记录相互矛盾，均已保留，须由负责人裁定。</translation>
    </message>
    <message>
        <source>This is protected information and must not go there.</source>
        <translation>此项属于保密信息，不得写入该处。</translation>
    </message>
    <message>
        <source>There is no store at %1.</source>
        <translation>%1处没有数据库。</translation>
    </message>
    <message>
        <source>There is a store at %1 already; it was left as it is.</source>
        <translation>%1处已有数据库，未作改动。</translation>
    </message>
    <message>
        <source>This store was made by a newer release; nothing was touched. Install that release.</source>
        <translation>数据库由较新版本建立，未作任何改动。请安装该版本。</translation>
    </message>
    <message>
        <source>The store is damaged (%1). Nothing of it was changed; have it put together again, or a backup restored.</source>
        <translation>数据库已损坏（%1），原有文件未作改动。请修复数据库，或请管理员恢复备份。</translation>
    </message>
    <message>
        <source>The store cannot be written. What stands on the page is not saved yet; leave it open and call the administrator.</source>
        <translation>数据库无法写入，本页内容尚未保存。请保持页面打开，并联系管理员。</translation>
    </message>
    <message>
        <source>Another program is using the store. Your entries are still here; try again in a moment.</source>
        <translation>另一个程序正在使用数据库。您填写的内容仍在，请稍后再试。</translation>
    </message>
    <message>
        <source>The disk is full. What was saved is safe, what stands on the page is not saved yet; make room, then try again.</source>
        <translation>磁盘已满。已保存的内容完好，本页内容尚未保存，请清理出空间后再试。</translation>
    </message>
    <message>
        <source>The key does not open this store; nothing was changed.</source>
        <translation>密钥打不开此数据库。数据未作任何改动。</translation>
    </message>
    <message>
        <source>The database engine is not the encrypted one, so nothing is written. Install the program again.</source>
        <translation>当前数据库引擎不具备加密功能，因此未写入任何数据。请重新安装程序。</translation>
    </message>
    <message>
        <source>The form's template is wrong: %1.</source>
        <translation>文书模板有误：%1。</translation>
    </message>
    <message>
        <source>The paper still lacks: %1. Fill these in first; no number was used.</source>
        <translation>文书还缺：%1。请先补齐，文号未占用。</translation>
    </message>
    <message>
        <source>The printer cannot be reached (%1). The paper is kept and waits to be printed.</source>
        <translation>无法连接打印机（%1）。文书已保存，等待打印。</translation>
    </message>
    <message>
        <source>The printer takes no jobs (%1). The paper is kept and waits to be printed.</source>
        <translation>打印机暂不接收任务（%1）。文书已保存，等待打印。</translation>
    </message>
    <message>
        <source>The paper could not be made (%1). No number was used; try again.</source>
        <translation>文书未能生成（%1）。文号未占用，请重试。</translation>
    </message>
    <message>
        <source>The county cannot be reached. All work is kept here and will be sent when the line returns.</source>
        <translation>无法连接县级。办理的内容均已保存在本机，线路恢复后自动上传。</translation>
    </message>
    <message>
        <source>The store was put together again or restored, and the county may have newer records of this station: until the next exchange nothing new is recorded, or two records would bear one number. What stands on the page is kept; exchange now, then try again. Without a line, call the administrator.</source>
        <translation>数据库刚修复或恢复，县级库中可能有本机缺失的较新记录。为免两条记录同号，下次交换完成前暂不登记新内容。页面上已填的内容仍在，请先联网交换，再保存一次；一时连不上县级，请联系管理员。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。内容未作改动。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>petitioner, its number</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>petitioner 1, phone</comment>
        <translation>%1的%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1: the old limit as counted; the extension runs from the next day</source>
        <translation>%1：原期限计数届满日，延长期限自次日起计</translation>
    </message>
    <message>
        <source>%1 (the centre's own promise)</source>
        <comment>rule</comment>
        <translation>%1（本中心承诺）</translation>
    </message>
    <message>
        <source>%1 (%2; another place's rule, only to reckon with)</source>
        <comment>rule, its source</comment>
        <translation>%1（%2；外地规定，仅供计算参考）</translation>
    </message>
    <message>
        <source>No hour was given: the hours are counted from %1</source>
        <translation>未提供具体时刻：自 %1 起算</translation>
    </message>
    <message>
        <source>%1: the hours run from here</source>
        <translation>%1：自此时起算</translation>
    </message>
    <message>
        <source>Paused since %1 with %2 left to run: there is no date until it is resumed</source>
        <translation>自 %1 起中止，尚余 %2：恢复计算之前没有届满日期</translation>
    </message>
    <message>
        <source>%1: the day it begins, not counted</source>
        <translation>%1：起算当日，不计入</translation>
    </message>
    <message>
        <source>%1: %2 counted, %3 so far</source>
        <translation>%1：计 %2 日，累计 %3 日</translation>
    </message>
    <message>
        <source>%1: %2, counted</source>
        <translation>%1：%2，计入</translation>
    </message>
    <message>
        <source>%1: %2, not counted</source>
        <translation>%1：%2，不计入</translation>
    </message>
    <message>
        <source>%1: paused (%2)</source>
        <translation>%1：中止计时（%2）</translation>
    </message>
    <message>
        <source>%1: the last day of the month</source>
        <translation>%1：当月最后一日</translation>
    </message>
    <message>
        <source>%1: %2, so the end moves on</source>
        <translation>%1：%2，期限届满日顺延</translation>
    </message>
    <message>
        <source>%1: %2, so the end stays</source>
        <translation>%1：%2，期限届满日不变</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>rule, its article</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>期限届满日：%1</translation>
    </message>
    <message>
        <source>Provisional: the holidays of a year are not announced yet</source>
        <translation>暂定：所涉年度的放假安排尚未公布</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>更正：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Paper issued: %1</source>
        <translation>签发文书：%1</translation>
    </message>
    <message>
        <source>Paper voided; its number is never used again</source>
        <translation>文书作废，文号不再使用</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Paper printed again</source>
        <translation>重新打印文书</translation>
    </message>
    <message>
        <source>Paper printed</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>取号 %1</translation>
    </message>
    <message>
        <source>Called to %1</source>
        <translation>叫号至%1</translation>
    </message>
    <message>
        <source>Did not come when called</source>
        <translation>叫号未到</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>接待完毕</translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation>已答复咨询</translation>
    </message>
    <message>
        <source>A record of a newer release</source>
        <translation>较新版本的记录</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>已转送交办</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>In mediation</source>
        <translation>调解中</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已达成协议</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>矛盾纠纷</translation>
    </message>
    <message>
        <source>Litigation</source>
        <translation>诉讼</translation>
    </message>
    <message>
        <source>Other matter</source>
        <translation>其他事项</translation>
    </message>
    <message>
        <source>Petition</source>
        <translation>信访</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>政务服务</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代表人</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>同行人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Resident ID</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Unified credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Permit of Hong Kong and Macau residents</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Permit of Taiwan residents</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Residence permit of Hong Kong, Macau and Taiwan residents</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Foreigner's permanent residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>None shown</source>
        <translation>未出示证件</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Unspecified</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Dispute or claim</source>
        <translation>纠纷诉求</translation>
    </message>
    <message>
        <source>Government service</source>
        <translation>政务服务</translation>
    </message>
    <message>
        <source>Advice only</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Ask for progress</source>
        <translation>查询进度</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>a day in full</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Merged into another</source>
        <translation>已并案</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Same matter</source>
        <translation>同一事项</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Linked: %1</source>
        <comment>same person, same matter or related</comment>
        <translation>已关联：%1</translation>
    </message>
    <message>
        <source>Link taken back</source>
        <translation>已取消关联</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>已并入 %1</translation>
    </message>
    <message>
        <source>Merging undone</source>
        <translation>已撤销并案</translation>
    </message>
    <message>
        <source>The other matter</source>
        <translation>另一事项</translation>
    </message>
    <message>
        <source>The matter that goes on</source>
        <translation>并入的事项</translation>
    </message>
    <message>
        <source>This is the matter itself; give the code of another one. Nothing was changed.</source>
        <translation>这就是本事项，请填写另一事项的编号。未作任何更改。</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Same ID number</source>
        <translation>同一证件号</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>同一电话</translation>
    </message>
    <message>
        <source>Same organisation</source>
        <translation>同一单位</translation>
    </message>
    <message>
        <source>Same name only: may be another person</source>
        <translation>仅同名，可能不是同一人</translation>
    </message>
    <message>
        <source>told almost word for word alike</source>
        <translation>所述几乎逐字相同</translation>
    </message>
    <message>
        <source>told mostly alike</source>
        <translation>所述大部分相同</translation>
    </message>
    <message>
        <source>told partly alike</source>
        <translation>所述部分相同</translation>
    </message>
    <message>
        <source>what is told so far stands there</source>
        <translation>目前所述大多已见于该事项</translation>
    </message>
    <message>
        <source>same respondent: %1</source>
        <translation>同一被反映人：%1</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>told alike: what both say</comment>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>”, “</source>
        <comment>between two quotations</comment>
        <translation>”“</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Key to the store</source>
        <translation>数据的钥匙</translation>
    </message>
    <message>
        <source>The keyring of this computer</source>
        <translation>本机的系统密钥环</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>This is the last key that opens the store; it stays. Add another one first.</source>
        <translation>这是打开数据的最后一把钥匙，已保留。请先添加另一把。</translation>
    </message>
    <message>
        <source>%1 has a slip in it; compare each character with the original.</source>
        <translation>%1有一处写错，请逐字与原件核对。</translation>
    </message>
    <message>
        <source>No keyring of this computer answers; nothing was changed.</source>
        <translation>本机没有可用的系统密钥环，未作任何改动。</translation>
    </message>
    <message>
        <source>This code does not open the store. Nothing was changed; look for the newest recovery sheet.</source>
        <translation>这个恢复码打不开数据，未作任何改动。请找最新印的那张恢复单。</translation>
    </message>
    <message>
        <source>The attachment is damaged; nothing was written. Take it from the last backup.</source>
        <translation>附件已损坏，没有写出。请从最近一次备份中取回。</translation>
    </message>
    <message>
        <source>This computer's clock is %1 minutes behind the county's. Records count all the same; set the clock, or papers bear a wrong time.</source>
        <translation>本机时钟比上级库慢 %1 分钟。记录照常有效；请校准时钟，否则文书上的时间不准。</translation>
    </message>
    <message>
        <source>This computer's clock is %1 minutes ahead of the county's. Records count all the same; set the clock, or papers bear a wrong time.</source>
        <translation>本机时钟比上级库快 %1 分钟。记录照常有效；请校准时钟，否则文书上的时间不准。</translation>
    </message>
    <message>
        <source>Does not fit what was recorded elsewhere: kept, but not counted.</source>
        <translation>与别处已有的记录相冲突：已保留，但未计入。</translation>
    </message>
    <message>
        <source>Taken back by somebody who had not heard of it.</source>
        <translation>被不知道这条记录的人撤销了。</translation>
    </message>
    <message>
        <source>%1 was corrected at two places that had not heard of each other: this value no longer stands. Correct it once more to what holds.</source>
        <translation>“%1”在两处各自更正，互不知情：这一处的内容没有采用。请再更正一次，写明以何为准。</translation>
    </message>
    <message>
        <source>The matter was ended by somebody who had not heard of this step.</source>
        <translation>办结、不予受理或并案的人当时不知道这一步。</translation>
    </message>
    <message>
        <source>Two agreements were reached, neither side having heard of the other.</source>
        <translation>两处各达成一份协议，互不知情。</translation>
    </message>
    <message>
        <source>Merged into nothing that is handled, so it is open again: undo the merge, or merge it into one that is.</source>
        <translation>并入的事项已无人办理，本事项重新列为在办：请撤销并案，或并入正在办理的事项。</translation>
    </message>
    <message>
        <source>! Facts clash</source>
        <comment>the mark of a matter in lists</comment>
        <translation>！事实冲突</translation>
    </message>
    <message>
        <source>This centre has no units on record yet. Record them, one JSON object a line, with: onedoorctl record unit put FILE</source>
        <translation>本中心还没有登记任何单位，这里没有可选的。请先登记（文件每行一个单位）：onedoorctl record unit put 文件</translation>
    </message>
    <message>
        <source>%1 was set at two places that had not heard of each other: this value no longer stands. Put the right one once more.</source>
        <translation>“%1”在两处各自填写，互不知情：这个值没有采用，仍保留在此。请把正确的值再填写一次。</translation>
    </message>
    <message>
        <source>Retired by somebody who had not heard of this change. Put it once more where it still serves, or retire it once more.</source>
        <translation>停用的人不知道有这次修改。仍在使用的，请再填写一次；不再使用的，请再停用一次。</translation>
    </message>
    <message>
        <source>retired: %1</source>
        <translation>停用：%1</translation>
    </message>
    <message>
        <source>(taken away)</source>
        <translation>（已清空）</translation>
    </message>
    <message>
        <source>(a person&apos;s own: onedoorctl record %1 show %2)</source>
        <translation>（个人信息，查看：onedoorctl record %1 show %2）</translation>
    </message>
    <message>
        <source>A record of this matter bears a time beyond all bounds, after which nothing can be put. Nothing was recorded and your entries are kept; register the matter anew and link the two.</source>
        <translation>本事项有一条记录的时间超出了可用的上限，其后无法再接续记录。这次没有记下，您填写的内容仍在；请另行登记一件并与本件关联。</translation>
    </message>
    <message>
        <source>This machine has no fonts to print %1, nor their codes; install the fonts of the program. No number was used.</source>
        <translation>本机没有可用的打印字体，%1 及其编码都无法打印。请安装本程序的字体后再签发；未占用文号。</translation>
    </message>
    <message>
        <source>Corrected since it was issued (%1): make it void and issue it anew.</source>
        <translation>内容已更正（%1），请作废并重新签发。</translation>
    </message>
    <message>
        <source>No font of this machine prints %1; on paper the codes stand in their place.</source>
        <translation>本机印不出 %1，文书上将以编码代替。</translation>
    </message>
    <message>
        <source>This is longer than can be searched: only its beginning counted, at most %1 characters and %2 words.</source>
        <translation>输入太长，只按开头部分查找（最多 %1 个字符、%2 个词）。</translation>
    </message>
    <message>
        <source>This is the QR code of a paper (%1); its matter was searched. Whether the paper is genuine, checking papers tells.</source>
        <translation>这是文书（%1）的二维码，已查找它的事项。文书真伪请用文书核验。</translation>
    </message>
    <message>
        <source>This begins as the QR code of a paper, but there is no whole matter's code in it; scan it again.</source>
        <translation>这像是文书的二维码，但其中没有完整的事项编号，请重新扫描。</translation>
    </message>
    <message>
        <source>The code %1 has a slip in it: its last character does not fit the others (they call for %2). Compare it with the paper.</source>
        <translation>编号 %1 有误：最后一位校验字符与前面不符（应为 %2），请对照文书核对。</translation>
    </message>
    <message>
        <source>%1 lies in the data folder of the centre, where nothing else may be written. Nothing was done; choose another place.</source>
        <translation>%1 在本中心的数据文件夹里，那里不能写入其他文件。没有执行任何操作，请另选位置。</translation>
    </message>
    <message>
        <source>%1 is a folder or a device, no ordinary file. Nothing was done; name a file.</source>
        <translation>%1 是文件夹或设备，不是普通文件。没有执行任何操作，请指定一个文件。</translation>
    </message>
    <message>
        <source>%1 is the file that is read; it would be lost. Nothing was done; name another one.</source>
        <translation>%1 就是要读取的文件，写入会把它覆盖。没有执行任何操作，请另换文件名。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written; what was there is as before. Choose another place, or make room.</source>
        <translation>无法写入文件 %1，原有内容未动。请换个位置，或清理出空间。</translation>
    </message>
    <message>
        <source>Nothing comes in on standard input but the keyboard. Nothing was done; give a file, or pipe one in.</source>
        <translation>标准输入只连着键盘，什么也没有做。请给出文件，或用管道送入。</translation>
    </message>
    <message>
        <source>%1 is a folder. Nothing was read; name a file in it.</source>
        <translation>%1 是文件夹，没有读取。请写出其中的文件。</translation>
    </message>
    <message>
        <source>%1 is a pipe. Nothing was read; give - and pipe it in.</source>
        <translation>%1 是管道，没有读取。请写 - 并用管道送入。</translation>
    </message>
    <message>
        <source>%1 is a device. Nothing was read; name a file.</source>
        <translation>%1 是设备，没有读取。请写出文件。</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8. Nothing was read; save it as text.</source>
        <translation>%1 不是 UTF-8 文本，没有读取。请另存为文本。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read; look whether it is there and may be opened. Nothing was done.</source>
        <translation>无法读取文件 %1，什么也没有做。请看它是否存在、能否打开。</translation>
    </message>
    <message>
        <source>no further word</source>
        <translation>没有更多说明</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>代码 %1</translation>
    </message>
    <message>
        <source>Centre and station</source>
        <translation>中心和工作站</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The JSON text</source>
        <translation>JSON 内容</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>文书种类</translation>
    </message>
    <message>
        <source>QR text</source>
        <translation>二维码内容</translation>
    </message>
    <message>
        <source>Hours between backups</source>
        <translation>备份间隔小时数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Stored paper</source>
        <translation>存档文书</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Operator's name</source>
        <translation>工作人员姓名</translation>
    </message>
    <message>
        <source>Address of the county's database</source>
        <translation>上级库地址</translation>
    </message>
    <message>
        <source>The county knows this station as %1 and no other copy of it; nothing was changed. Exchange as usual, or name the new code with --station.</source>
        <translation>县级认得本机就是 %1，没有别的副本，未作任何改动。请照常交换；确要另起编号，请用 --station 指明。</translation>
    </message>
    <message>
        <source>The county's records of station %1 are not from this data: a new password would lock out the computer that is at work, so nothing was changed. To take its place add --take-over; else run “onedoorctl sync reissue”.</source>
        <translation>县级里 %1 的记录不是这份数据写的：换密码会把正在使用的那台挡在外面，因此未作任何改动。要接替它请加 --take-over；否则请运行 onedoorctl sync reissue 换编号续办。</translation>
    </message>
    <message>
        <source>Station %1 is enrolled at the county already; nothing was changed. With a lost password add --new-password; to put this data in the place of that computer's, --take-over as well.</source>
        <translation>工作站 %1 已在县级登记，未作任何改动。密码遗失请加 --new-password；要由这份数据接替原来那台，再加 --take-over。</translation>
    </message>
    <message>
        <source>The county's database is not one this release can talk to. All work is kept here; have the administrator run “onedoorctl hub install” of the newest release.</source>
        <translation>县级数据库与本版本不匹配。办理的内容均已保存在本机，请管理员用最新版本运行 onedoorctl hub install。</translation>
    </message>
    <message>
        <source>The county refuses this station's login or password. All work is kept here; enter the password again, or have the administrator renew it.</source>
        <translation>县级拒绝了本工作站的登录名或密码。办理的内容均已保存在本机，请重新输入密码，或请管理员更换密码。</translation>
    </message>
    <message>
        <source>The line to the county is not encrypted. Nothing was sent; have the administrator set up its certificate.</source>
        <translation>与县级的连接没有加密，未上传任何内容；请管理员配置证书。</translation>
    </message>
    <message>
        <source>The exchange with the county does not add up. All work is kept here and the desk goes on; have the administrator run “onedoorctl hub check”.</source>
        <translation>与县级的交换有一处对不上。办理的内容均已保存在本机，可照常办理；请管理员运行 onedoorctl hub check 查看。</translation>
    </message>
    <message>
        <source>This login belongs to another station. All work is kept here; enter the address and password of this station in the settings.</source>
        <translation>这个登录名属于另一个工作站。办理的内容均已保存在本机，请在设置里填写本工作站的地址和密码。</translation>
    </message>
    <message>
        <source>The county has newer records of this station than this folder, which is an older state. Nothing is lost: exchange once, then go on.</source>
        <translation>县级有本工作站更新的记录，这个文件夹是较早的状态。没有丢失任何内容：请先交换一次，再继续办理。</translation>
    </message>
    <message>
        <source>Everything of this station has arrived at the county, and what came from the others is here. Only the records of station %1 do not continue those received before and were set aside; tell the administrator. Put right at the county, they come by themselves.</source>
        <translation>本机的记录都已送达县级，其他工作站的记录也已收到；只有 %1 的记录与先前收到的接不上，已另行搁置。请告知管理员；县级改正后会自动补齐。</translation>
    </message>
    <message>
        <source>Another copy of this station goes on at the county (this folder was copied or set back). All records are kept here; so that no number is given twice, nothing new is recorded until this copy goes on under a code of its own: press the button in the settings, or run “onedoorctl sync reissue”.</source>
        <translation>县级已由本工作站的另一份副本接着办理（这个文件夹是复制来的，或被退回到较早状态）。本机的记录都在；为免同一编号发出两次，暂不登记新内容。请在设置页按“换编号续办”（或运行 onedoorctl sync reissue），记录会全部带到新编号下。</translation>
    </message>
    <message>
        <source>The disk did not read or write as it should. What was saved before is safe; try again, and call the administrator if it stays so.</source>
        <translation>磁盘读写出错。此前保存的内容完好，请重试；仍然如此请联系管理员。</translation>
    </message>
    <message>
        <source>The store takes no record of this form; nothing of it was saved. What was saved before is safe; check what was entered.</source>
        <translation>数据库不接受这种形式的记录，这次没有保存任何内容。此前保存的内容完好，请检查所填内容。</translation>
    </message>
    <message>
        <source>The store could not do this. What was saved before is safe; try again, and call the administrator if it stays so.</source>
        <translation>数据库未能完成操作。此前保存的内容完好，请重试；仍然如此请联系管理员。</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the printer gave up</source>
        <translation>打印机未完成</translation>
    </message>
    <message>
        <source>the printer has not said that it is done</source>
        <translation>打印机尚未回报完成</translation>
    </message>
    <message>
        <source>Draft kept %1</source>
        <translation>草稿已保存 %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>命令行程序</translation>
    </message>
    <message>
        <source>The workbook is locked with a password. Open it, save it without one, then bring it in. Nothing was taken.</source>
        <translation>这个工作簿设有密码。请打开后取消密码另存，再导入。没有导入任何内容。</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls). Save it as .xlsx, then bring it in. Nothing was taken.</source>
        <translation>这是旧格式的工作簿（.xls）。请另存为 .xlsx 后再导入。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The workbook is locked with a password, or it is one of the old kind (.xls). Save it as .xlsx without a password, then bring it in. Nothing was taken.</source>
        <translation>这个工作簿设有密码，或者是旧格式（.xls）。请取消密码、另存为 .xlsx 后再导入。没有导入任何内容。</translation>
    </message>
    <message>
        <source>This is a workbook of another kind (%1). Save it as .xlsx, then bring it in. Nothing was taken.</source>
        <translation>这是另一种工作簿（%1）。请另存为 .xlsx 后再导入。没有导入任何内容。</translation>
    </message>
    <message>
        <source>This is a web page or another text with marks, whatever its name says. Open it in a spreadsheet, save it as .xlsx, then bring it in. Nothing was taken.</source>
        <translation>不论文件名如何，这其实是网页一类的文本。请用表格软件打开，另存为 .xlsx 后再导入。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The workbook is damaged or incomplete. Ask for the file once more. Nothing was taken.</source>
        <translation>这个工作簿已损坏或者不完整，请对方重新发送。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The file holds no rows. Nothing was taken.</source>
        <translation>文件里没有可导入的行。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The file's characters cannot be read. Choose its encoding, or save it as .xlsx. Nothing was taken.</source>
        <translation>无法读出文件里的文字。请选择它的编码，或者另存为 .xlsx。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The file is no list (neither a workbook nor a text with commas). Nothing was taken.</source>
        <translation>这个文件不是名单（既不是工作簿，也不是逗号分隔的文本）。没有导入任何内容。</translation>
    </message>
    <message>
        <source>None of the headings is known. Say which column is what, on the page or by --map. Nothing was taken.</source>
        <translation>认不出任何一个表头。请在导入页面或者用 --map 说明各列的对应。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Nobody has said what the column “%1” is. Give it a field, or leave it out. Nothing was taken.</source>
        <translation>还没有说明“%1”这一列是什么。请选一个字段，或者不导入这一列。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The column “%1” stands for something that another column stands for as well. Leave one of them out. Nothing was taken.</source>
        <translation>“%1”这一列与另一列对应的是同一项内容，请只保留一列。没有导入任何内容。</translation>
    </message>
    <message>
        <source>A quote that begins in line %1 is not closed, or text stands behind it. The line was not taken.</source>
        <translation>第 %1 行的引号没有收尾，或者收尾后还有文字。这一行没有导入。</translation>
    </message>
    <message>
        <source>%1: the formula of the cell was never worked out. Open the file in a spreadsheet, save it, then bring it in once more.</source>
        <translation>%1：单元格里的公式没有算出结果。请用表格软件打开并保存文件，再导入一次。</translation>
    </message>
    <message>
        <source>%1: the cell shows a fault (%2). Put it right in the spreadsheet.</source>
        <translation>%1：单元格显示错误（%2），请在表格里改正。</translation>
    </message>
    <message>
        <source>%1: the spreadsheet made a day of the number. Format the column as text, enter the number again, then bring the list in once more.</source>
        <translation>%1：表格软件把号码变成了日期。请把该列设为文本格式、重新填入号码，再导入一次。</translation>
    </message>
    <message>
        <source>The source number is here already, with another matter (%1). Compare the two; the row was not taken.</source>
        <translation>这个来源编号已有另一事项（%1），内容不同，请核对。这一行没有导入。</translation>
    </message>
    <message>
        <source>The line is longer than %1 MB; nothing of it was taken.</source>
        <translation>这一行超过 %1 MB，整行没有读入。</translation>
    </message>
    <message>
        <source>The workbook has no sheet “%1”. Nothing was taken.</source>
        <translation>工作簿里没有名为“%1”的工作表。没有导入任何内容。</translation>
    </message>
    <message>
        <source>No encoding is called “%1”. Nothing was taken.</source>
        <translation>没有名为“%1”的编码。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Willing to mediate</source>
        <translation>是否愿意调解</translation>
    </message>
    <message>
        <source>Protected information</source>
        <translation>保护信息</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>是否匿名</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>这一行</translation>
    </message>
    <message>
        <source>The list, in rows,</source>
        <translation>名单的行数</translation>
    </message>
    <message>
        <source>The row, in cells,</source>
        <translation>这一行的格数</translation>
    </message>
    <message>
        <source>Source system</source>
        <translation>来源系统</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>保护身份</translation>
    </message>
    <message>
        <source>Without a line to the county nobody gives this copy its new code, so nothing was changed. Name one that no station of the centre has, such as --station B2.</source>
        <translation>没有连到县级，新编号无处领取，因此没有改动。请用 --station 指定一个本中心没有用过的工作站编号，如 --station B2。</translation>
    </message>
    <message>
        <source>“%1” cannot be a station's code; nothing was changed. A code is a letter and a digit from 1 to 9, such as --station B2.</source>
        <translation>“%1”不能作工作站编号，没有改动。编号是一个字母加一个 1 到 9 的数字，如 --station B2。</translation>
    </message>
    <message>
        <source>The centre has no station code left; nothing was changed. Call the county's administrator.</source>
        <translation>本中心的工作站编号已全部用完，没有改动。请联系县级管理员。</translation>
    </message>
    <message>
        <source>Station %1 is there already; nothing was changed. Name one that no station of the centre has with --station, or leave it out: the county then gives a free one.</source>
        <translation>工作站编号 %1 已有人使用，没有改动。请用 --station 另选一个本中心没有用过的编号；连着县级时也可以不写，由县级给出空闲编号。</translation>
    </message>
    <message>
        <source>A password stands in the address, where everybody on this computer can read it. Nothing was done. Leave it out of the address and give it in the variable ONEDOOR_HUB_PASSWORD; change it, for it was seen.</source>
        <translation>地址里写了密码，本机上人人都能从进程列表看到，因此没有执行。请从地址中去掉密码，改用环境变量 ONEDOOR_HUB_PASSWORD 给出；这个密码已经露出，请尽快更换。</translation>
    </message>
    <message>
        <source>The path of the centre must end in its code %1; nothing was changed. Write --path from the widest area down with / between, such as %2, or leave it out.</source>
        <translation>中心的路径（--path）必须以中心编码 %1 结尾，没有改动。请从最大的区域逐级写起，中间用 / 隔开，如 %2；也可以不写。</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>%1: at most %2 people are entered one by one. Nothing was left out; enter the others as part of the number of people concerned.</source>
        <translation>%1最多逐一登记 %2 名。已填内容没有删减，其余人员请计入涉及人数。</translation>
    </message>
    <message>
        <source>The record is too large: at most %1 KiB. Nothing was recorded; say it more briefly, or attach the long text as a file.</source>
        <translation>这条记录过大，最多 %1 KB，没有记下。请写得简短些，或把长文作为附件。</translation>
    </message>
    <message>
        <source>The paper becomes too long (%1). No number was used; enter less.</source>
        <translation>文书过长（%1），没有占用文号。请减少填写的内容。</translation>
    </message>
    <message>
        <source>%1 has a value of the wrong type; compare it with the format.</source>
        <translation>%1的数据类型不符，请对照格式改正。</translation>
    </message>
    <message>
        <source>The program's own files are not in %1. Nothing was done; set ONEDOOR_RESOURCES to the folder they are in, or to nothing.</source>
        <translation>文件夹 %1 里没有程序自带的文件，没有执行。请把 ONEDOOR_RESOURCES 改为正确的文件夹，或者不设。</translation>
    </message>
    <message>
        <source>The store was put together again or restored, and the county may have newer records of this station: until the next exchange nothing new is recorded, or two records would bear one number. Run “onedoorctl sync --once”, then the command again.</source>
        <translation>数据库刚修复或恢复，县级库中可能有本机缺失的较新记录。为免两条记录同号，下次交换完成前暂不登记新内容。请先运行 onedoorctl sync --once 交换一次，再重新执行。</translation>
    </message>
    <message>
        <source>Another copy of this station goes on at the county (this folder was copied or set back). All records are kept here; so that no number is given twice, nothing new is recorded until this copy goes on under a code of its own: run “onedoorctl sync reissue”.</source>
        <translation>县级已由本工作站的另一份副本接着办理（这个文件夹是复制来的，或被退回到较早状态）。本机的记录都在；为免同一编号发出两次，暂不登记新内容。请运行 onedoorctl sync reissue 换编号续办，记录会全部带到新编号下。</translation>
    </message>
    <message>
        <source>This login belongs to another station. All work is kept here; give this station's address with “onedoorctl sync connect”, its password in ONEDOOR_HUB_PASSWORD.</source>
        <translation>这个登录名属于另一个工作站。办理的内容均已保存在本机，请用 onedoorctl sync connect 写明本工作站的地址，密码用环境变量 ONEDOOR_HUB_PASSWORD 给出。</translation>
    </message>
    <message>
        <source>The store cannot be written. What was recorded before is safe, this was not recorded; see that this user may write there, then run the command again.</source>
        <translation>数据库无法写入。此前的记录完好，这次没有记下。请确认当前用户有写入权限，再重新执行。</translation>
    </message>
    <message>
        <source>Another program is using the store. What was recorded before is safe, this was not done; run the command again in a moment.</source>
        <translation>另一个程序正在使用数据库。此前的记录完好，这次没有执行。请稍后重新执行。</translation>
    </message>
    <message>
        <source>The disk is full. What was recorded before is safe, this was not recorded; make room, then run the command again.</source>
        <translation>磁盘已满。此前的记录完好，这次没有记下。请清理出空间，再重新执行。</translation>
    </message>
    <message>
        <source>Somebody else was faster, so this was not recorded. Look at the matter again, then decide.</source>
        <translation>已有其他工作人员先行办理，因此没有记录。请重新查看事项后再定。</translation>
    </message>
    <message>
        <source>A record of this matter bears a time beyond all bounds, after which nothing can be put. Nothing was recorded; register the matter anew and link the two.</source>
        <translation>本事项有一条记录的时间超出了可用的上限，其后无法再接续记录。这次没有记下；请另行登记一件并与本件关联。</translation>
    </message>
    <message>
        <source>What other stations have recorded rules this step out as the matter stands, so it was not recorded. Look at the matter again.</source>
        <translation>按事项目前的记录（含其他工作站所记），这一步不能成立，因此没有记录。请重新查看事项。</translation>
    </message>
    <message>
        <source>%1: “%2” is not in the catalogue; write a name or code of it.</source>
        <translation>%1：目录中没有“%2”，请写目录里的名称或代码。</translation>
    </message>
    <message>
        <source>No division is called “%1”; write its name or its code.</source>
        <translation>没有叫“%1”的行政区划，请写它的名称或代码。</translation>
    </message>
    <message>
        <source>The county refuses the login or its password. All work is kept here; give the right password in ONEDOOR_HUB_PASSWORD, or have the administrator renew it.</source>
        <translation>县级拒绝了登录名或密码。办理的内容均已保存在本机，请用环境变量 ONEDOOR_HUB_PASSWORD 给出正确的密码，或请管理员更换密码。</translation>
    </message>
    <message>
        <source>The county knows this station as %1 and no other copy of it; nothing was changed. Exchange as usual.</source>
        <translation>县级认得本机就是 %1，没有别的副本，未作任何改动。请照常交换。</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1第 %2 行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was asked, the answer</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What was the person's own is erased.</source>
        <translation>涉及个人的内容已抹除。</translation>
    </message>
    <message>
        <source>Way: %1 · %2</source>
        <translation>途径：%1 · %2</translation>
    </message>
    <message>
        <source>Stage: %1 %2</source>
        <translation>进展：%1 %2</translation>
    </message>
    <message>
        <source>The way ends: %1</source>
        <translation>途径结束：%1</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>本中心</translation>
    </message>
    <message>
        <source>In charge: %1 %2</source>
        <translation>承办：%1 %2</translation>
    </message>
    <message>
        <source>promise of this centre</source>
        <translation>本中心承诺</translation>
    </message>
    <message>
        <source>Due %1: %2 (%3)</source>
        <translation>%1前：%2（%3）</translation>
    </message>
    <message>
        <source>The time stands still from %1</source>
        <translation>自%1起中止计时</translation>
    </message>
    <message>
        <source>The time runs again from %1</source>
        <translation>自%1起恢复计时</translation>
    </message>
    <message>
        <source>The time is lengthened: %1</source>
        <translation>期限延长：%1</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>期限完成：%1</translation>
    </message>
    <message>
        <source>Task: %1, by %2</source>
        <translation>任务：%1，%2前</translation>
    </message>
    <message>
        <source>A task is done. %1</source>
        <translation>任务完成。%1</translation>
    </message>
    <message>
        <source>Danger signal: %1 (%2)</source>
        <translation>风险信号：%1（%2）</translation>
    </message>
    <message>
        <source>Danger signal answered. %1</source>
        <translation>风险信号解除。%1</translation>
    </message>
    <message>
        <source>Served on %1: %2</source>
        <translation>%1送达：%2</translation>
    </message>
    <message>
        <source>The matter is not taken on</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>The matter is closed: %1</source>
        <translation>办结：%1</translation>
    </message>
    <message>
        <source>The matter is open again</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>This is a rehearsal, and the hub is a real one: nothing was sent, fetched or changed, and all work is kept here. To practise the exchange, take a hub made with “onedoorctl hub install --rehearsal”.</source>
        <translation>这是演练数据，而对方是正式的县级库：没有发送、接收或改动任何内容，办理的内容都在本机。要演练交换，请连接用 onedoorctl hub install --rehearsal 建立的演练库。</translation>
    </message>
    <message>
        <source>This is a real centre, and the hub is one for rehearsals: nothing was sent, fetched or changed, and all work is kept here. Give the address of the real hub, in the settings or with “onedoorctl sync connect”.</source>
        <translation>本中心是正式数据，而对方是演练用的县级库：没有发送、接收或改动任何内容，办理的内容都在本机。请在设置里或用 onedoorctl sync connect 改填正式县级库的地址。</translation>
    </message>
    <message>
        <source>This hub was made as a real one, and what a hub is for is said once, when it is made. Nothing was changed; make an empty database and install the hub for rehearsals there.</source>
        <translation>这是正式的县级库，用途在建库时定下，之后不能改成演练用，因此没有改动任何内容。请另建一个空数据库，在那里建立演练库。</translation>
    </message>
    <message>
        <source>This is done by: %1. You have another post, and nothing was recorded; hand it on, or have the post added for you in the list of people.</source>
        <translation>这一步由%1办理，您的岗位不在其中，未作任何记录。请转交办理，或者请负责人在人员台账中为您加上岗位。</translation>
    </message>
    <message>
        <source>%1 is taken at that time (%2). Nothing was recorded; choose another time, or another one.</source>
        <translation>%1在这个时间已被占用（%2）。没有保存；请改时间，或改选。</translation>
    </message>
    <message>
        <source>“%1” was not kept: a file may have 2 GB, all of a matter 20 GB. Keep a shorter part of it, or note where the whole lies.</source>
        <translation>“%1”未保存：单个文件不超过 2 GB，一个事项合计不超过 20 GB。请截取需要的部分保存，或者注明完整文件存放在哪里。</translation>
    </message>
    <message>
        <source>“%1” is a program or a script and would run when it is opened; nothing of it was kept. Keep a picture or a PDF of what it shows.</source>
        <translation>“%1”是程序或者脚本，打开就会运行，未保存。请改存其画面的图片或者 PDF。</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Many papers</source>
        <translation>批量出具</translation>
    </message>
    <message>
        <source>One paper for many matters, in one PDF</source>
        <translation>一种文书为多件事项一次出具，合成一个 PDF</translation>
    </message>
    <message>
        <source>Whole file as PDF</source>
        <translation>卷宗 PDF</translation>
    </message>
    <message>
        <source>Cover, contents, every paper and attachment of this matter</source>
        <translation>封面、卷内目录、本事项的全部文书和附件</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Type, organisation, operator, days, order</source>
        <translation>类型、单位、登记人、日期、排序</translation>
    </message>
    <message>
        <source>Take a suggestion</source>
        <translation>采用一条建议</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+9: the line with that key under Suggestions</source>
        <translation>Alt+1 至 Alt+9：采用“建议”中对应的一条</translation>
    </message>
    <message>
        <source>Go to what is known already</source>
        <translation>到“已有事项”</translation>
    </message>
    <message>
        <source>Enter opens, L links when registered; again goes back</source>
        <translation>Enter 打开，L 登记时关联；再按一次返回原处</translation>
    </message>
    <message>
        <source>Take all suggestions</source>
        <translation>采用全部建议</translation>
    </message>
    <message>
        <source>The best of each kind, only where nothing is filled in</source>
        <translation>每类采用最合适的一条，只填空白处</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>导引</translation>
    </message>
    <message>
        <source>Guidance desk: tickets and who waits</source>
        <translation>咨询引导台：取号与候办</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Intake window: register a matter</source>
        <translation>受理窗口：登记事项</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>All matters: search, filter, open</source>
        <translation>全部事项：查询、筛选、打开</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>流转</translation>
    </message>
    <message>
        <source>What was handed to others</source>
        <translation>转送交办出去的事项</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Mediations and agreements</source>
        <translation>调解与调解协议</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Figures, warnings and reports</source>
        <translation>统计、预警与报告</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance, window, printer, county line</source>
        <translation>外观、窗口、打印机、县级线路</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Find a matter, a person, a number, or a command</source>
        <translation>查找事项、人员、编号或命令</translation>
    </message>
    <message>
        <source>Do the main thing</source>
        <translation>执行主要操作</translation>
    </message>
    <message>
        <source>What the button at the bottom right does</source>
        <translation>与右下角按钮相同</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close or go back; nothing is lost</source>
        <translation>关闭或返回，内容不会丢失</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一处问题</translation>
    </message>
    <message>
        <source>Go to what is missing or wrong</source>
        <translation>转到缺少或有误之处</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Show or hide all keys</source>
        <translation>显示或收起全部快捷键</translation>
    </message>
    <message>
        <source>Law of this field</source>
        <translation>本栏依据</translation>
    </message>
    <message>
        <source>The article behind the field or date in front of you</source>
        <translation>当前栏目或日期所依据的条文</translation>
    </message>
    <message>
        <source>Send to the county now</source>
        <translation>立即与县级同步</translation>
    </message>
    <message>
        <source>Send what waits and fetch what is new</source>
        <translation>上传待传记录并接收新记录</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>One size larger</source>
        <translation>文字放大一级</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>One size smaller</source>
        <translation>文字缩小一级</translation>
    </message>
    <message>
        <source>Look up progress</source>
        <translation>查询进度</translation>
    </message>
    <message>
        <source>Find a visitor's matter by code, name, phone or ID number</source>
        <translation>按编号、姓名、电话或证件号码查找来访人的事项</translation>
    </message>
    <message>
        <source>Call the next ticket</source>
        <translation>呼叫下一位</translation>
    </message>
    <message>
        <source>Call who is next to this window</source>
        <translation>呼叫下一位来访人到本窗口</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>Start an empty form; the draft is kept</source>
        <translation>打开空白登记表，草稿会保留</translation>
    </message>
    <message>
        <source>Add a petitioner</source>
        <translation>增加申请人</translation>
    </message>
    <message>
        <source>Companion, representative or agent</source>
        <translation>同行人、代表人或代理人</translation>
    </message>
    <message>
        <source>Add a respondent</source>
        <translation>增加被申请人</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>矛盾纠纷的另一方</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制编号</translation>
    </message>
    <message>
        <source>Copy the matter's code</source>
        <translation>复制事项编号</translation>
    </message>
    <message>
        <source>Issue and print</source>
        <translation>签发并打印</translation>
    </message>
    <message>
        <source>Issue the paper in front and print it</source>
        <translation>签发当前文书并打印</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Keep a file with this matter, encrypted</source>
        <translation>随事项加密保存一份文件</translation>
    </message>
    <message>
        <source>Keep this size of everything</source>
        <translation>保留当前缩放比例</translation>
    </message>
    <message>
        <source>After a start with another scale; else it goes back by itself</source>
        <translation>更改缩放比例重新启动后使用，否则自动恢复原比例</translation>
    </message>
    <message>
        <source>Bring lists in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Workbooks and texts of other systems, row by row</source>
        <translation>其他系统的工作簿和文本，逐行导入</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>A workbook or a text with commas</source>
        <translation>工作簿或者逗号分隔的文本</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>保存拒绝的行</translation>
    </message>
    <message>
        <source>With their reasons, to be put right and brought in again</source>
        <translation>附上原因，改正后可以再导入</translation>
    </message>
    <message>
        <source>Local procedure</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>Acts, ways, papers and time limits in force here, and whose they are</source>
        <translation>本中心现行的办理动作、途径、文书和期限，及其来源</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>What this centre keeps of its own: lists to look up and edit</source>
        <translation>本中心自行维护的台账：查找、修改、导入导出</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>新增台账记录</translation>
    </message>
    <message>
        <source>An empty form of the kind in front; the draft is kept</source>
        <translation>新增当前种类的一条；草稿保留</translation>
    </message>
    <message>
        <source>Retire the record</source>
        <translation>停用这条记录</translation>
    </message>
    <message>
        <source>It is offered no more; its history stays</source>
        <translation>不再供选用，历史保留</translation>
    </message>
    <message>
        <source>Records from a list</source>
        <translation>从表格导入台账</translation>
    </message>
    <message>
        <source>A workbook or a text with commas; seen before it is kept</source>
        <translation>工作簿或逗号分隔的文本；先预览再导入</translation>
    </message>
    <message>
        <source>Save the records as a workbook</source>
        <translation>导出台账为工作簿</translation>
    </message>
    <message>
        <source>Those of the kind in front, to be printed or sent</source>
        <translation>当前种类的全部在用记录</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>What is to be done today, what waits, papers and drafts</source>
        <translation>今天要办、等签收等回复、待打印待送达、草稿</translation>
    </message>
    <message>
        <source>Who is here now</source>
        <translation>现在谁在</translation>
    </message>
    <message>
        <source>Today&apos;s roster, who has signed in, phones</source>
        <translation>今天的排班、谁已经到岗、电话</translation>
    </message>
    <message>
        <source>Paper forms</source>
        <translation>文书样式</translation>
    </message>
    <message>
        <source>Change a paper&apos;s form, with its mistakes and its look beside</source>
        <translation>修改文书的样式，旁边列出问题并显示纸面</translation>
    </message>
</context>
<context>
    <name>onedoor::AdvicePanel</name>
    <message>
        <source>Advice, answered here</source>
        <translation>当场答复咨询</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>咨询类别</translation>
    </message>
    <message>
        <source>Visitor, if told</source>
        <translation>来访人（可不填）</translation>
    </message>
    <message>
        <source>Phone, if told</source>
        <translation>电话（可不填）</translation>
    </message>
    <message>
        <source>The advice is kept.</source>
        <translation>咨询记录已保存。</translation>
    </message>
    <message>
        <source>Register it as a matter</source>
        <translation>转为事项登记</translation>
    </message>
</context>
<context>
    <name>onedoor::AssistantPanel</name>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺什么</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺项。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>window, clerk, time</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>onedoor::CountdownLabel</name>
    <message>
        <source>Article and derivation</source>
        <translation>依据与推算</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>due day · days left</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>%1 working days over</source>
        <translation>超期 %1 个工作日</translation>
    </message>
    <message>
        <source>%1 days over</source>
        <translation>超期 %1 天</translation>
    </message>
    <message>
        <source>%1 working days left</source>
        <translation>还有 %1 个工作日</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>还有 %1 天</translation>
    </message>
</context>
<context>
    <name>onedoor::DateField</name>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>a day in full</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>such as 20261102, 11-2, yesterday</source>
        <translation>如 20261102、11-2、昨天</translation>
    </message>
</context>
<context>
    <name>onedoor::DeskWorker</name>
    <message>
        <source>Putting the tables in order</source>
        <translation>正在整理数据表</translation>
    </message>
</context>
<context>
    <name>onedoor::Desktop</name>
    <message>
        <source>Binding a file</source>
        <translation>正在装订卷宗</translation>
    </message>
    <message>
        <source>Papers are being made; the file can be bound when they are done. Nothing was started.</source>
        <translation>正在批量出具文书，完成后再装订卷宗；现在没有开始装订。</translation>
    </message>
    <message>
        <source>The file has %1 numbered pages and stands in %2.</source>
        <translation>卷宗共 %1 页（已编页码），保存在 %2。</translation>
    </message>
    <message>
        <source> Not bound in: %1</source>
        <translation>未装入：%1</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>流转</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Learning from confirmed matters</source>
        <translation>正在从已确认事项中学习</translation>
    </message>
    <message>
        <source>Exchanging with the county</source>
        <translation>正在与县级同步</translation>
    </message>
    <message>
        <source>Enter your name and window first: every record carries them.</source>
        <translation>请先填写您的姓名和窗口，每条记录都会署上。</translation>
    </message>
    <message>
        <source>No print service</source>
        <translation>没有打印服务</translation>
    </message>
    <message>
        <source>No printer chosen</source>
        <translation>未选择打印机</translation>
    </message>
    <message>
        <source>Printer needs a look</source>
        <translation>打印机待查看</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>打印机就绪</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Further pages</source>
        <translation>更多页面</translation>
    </message>
    <message>
        <source>This draft was finished or thrown away meanwhile; nothing else is changed.</source>
        <translation>这份草稿已经办完或者删除，其他内容没有变化；请刷新后看其余草稿。</translation>
    </message>
</context>
<context>
    <name>onedoor::DocumentPage</name>
    <message>
        <source>Copies to print</source>
        <translation>打印份数</translation>
    </message>
    <message>
        <source>To be filled in here</source>
        <translation>在此补填</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Cancel the print</source>
        <translation>取消打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Make void …</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Why is it void?</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Make void for ever</source>
        <translation>确认作废，不可恢复</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>void: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>preview, not issued</source>
        <translation>预览，尚未签发</translation>
    </message>
    <message>
        <source>issued and printed</source>
        <translation>已签发，已打印</translation>
    </message>
    <message>
        <source>issued, waits to be printed</source>
        <translation>已签发，待打印</translation>
    </message>
    <message>
        <source>Still missing: %1. Complete the matter or the centre's settings first.</source>
        <translation>还缺：%1。请先补齐事项内容或中心设置。</translation>
    </message>
    <message>
        <source>Issue and print</source>
        <translation>签发并打印</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重新打印</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Setting the page …</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>What you see is what is printed, but for the mark of the preview.</source>
        <translation>除预览标记外，所见即所印。</translation>
    </message>
    <message>
        <source>The same page for ever: every print is the same file.</source>
        <translation>文书已定稿，每次打印都是同一份文件。</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>older than its facts</source>
        <translation>内容已更正</translation>
    </message>
    <message>
        <source>Make void and issue anew</source>
        <translation>作废并重新签发</translation>
    </message>
    <message>
        <source>No font of this machine shows %1: printed by their codes, with a note at the foot of the page.</source>
        <translation>本机印不出 %1：打印时以编码代替，页脚有注。</translation>
    </message>
</context>
<context>
    <name>onedoor::Field</name>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Article and derivation</source>
        <translation>依据与推算</translation>
    </message>
</context>
<context>
    <name>onedoor::GuidanceModel</name>
    <message>
        <source>is registered and waits for a decision</source>
        <translation>等待中心作出处理决定</translation>
    </message>
    <message>
        <source>is accepted; %1 has it</source>
        <translation>已受理，由%1承办</translation>
    </message>
    <message>
        <source>was not accepted; please turn to %1</source>
        <translation>未予受理，请向%1提出</translation>
    </message>
    <message>
        <source>was handed to %1, which has not signed for it yet</source>
        <translation>已转送交办至%1，尚待签收</translation>
    </message>
    <message>
        <source>is being handled by %1</source>
        <translation>正由%1办理</translation>
    </message>
    <message>
        <source>is in mediation with %1</source>
        <translation>正由%1调解</translation>
    </message>
    <message>
        <source>has an agreement, which is now to be performed</source>
        <translation>已达成调解协议，正待履行</translation>
    </message>
    <message>
        <source>has been answered by %1; the centre will tell you the outcome</source>
        <translation>已由%1反馈，中心将告知您办理结果</translation>
    </message>
    <message>
        <source>is closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>The matter registered on %1 %2.</source>
        <translation>%1登记的事项%2。</translation>
    </message>
    <message>
        <source>The matter registered on %1 %2; the next date is %3.</source>
        <translation>%1登记的事项%2，下一期限为%3。</translation>
    </message>
    <message>
        <source>is handled together with %1</source>
        <translation>已并入 %1 一并办理</translation>
    </message>
</context>
<context>
    <name>onedoor::GuidancePage</name>
    <message>
        <source>Take the number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Keep the advice</source>
        <translation>保存咨询</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>导引</translation>
    </message>
</context>
<context>
    <name>onedoor::HeadBar</name>
    <message>
        <source>Search matters, names, numbers…  Ctrl+K</source>
        <translation>搜索事项、姓名、编号…  Ctrl+K</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
</context>
<context>
    <name>onedoor::IntakePage</name>
    <message>
        <source>Reason of the correction</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Protected: the other side must not learn who</source>
        <translation>身份保密，不得告知对方</translation>
    </message>
    <message>
        <source>%1 was taken off the form.</source>
        <translation>已从登记表中移除%1。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>确认记录</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>A draft of this window from %1 is kept: %2</source>
        <translation>本窗口存有 %1 的草稿：%2</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>舍弃草稿</translation>
    </message>
    <message>
        <source>The draft is discarded.</source>
        <translation>草稿已舍弃。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复草稿</translation>
    </message>
    <message>
        <source>A group: at most five representatives speak for it.</source>
        <translation>多人反映同一事项的，应推选代表，不超过 5 人。</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>The correction goes on as it was left: %1 · %2 · %3</source>
        <translation>接着上次未完成的更正：%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>确认%1</translation>
    </message>
    <message>
        <source>Nothing is recorded before Ctrl+Enter; Esc goes back and keeps a draft.</source>
        <translation>按 Ctrl+Enter 才会记录；Esc 返回，已填内容保存为草稿。</translation>
    </message>
    <message>
        <source>A letter takes an act, / finds one, 0 goes on to the next visitor.</source>
        <translation>按字母办理，按 / 查找，按 0 接待下一位。</translation>
    </message>
    <message>
        <source>What is filled in is kept as a draft by itself.</source>
        <translation>已填内容自动保存为草稿。</translation>
    </message>
</context>
<context>
    <name>onedoor::LookUpPanel</name>
    <message>
        <source>How far is a matter?</source>
        <translation>查询办理进度</translation>
    </message>
    <message>
        <source>Own matter</source>
        <translation>本人查询</translation>
    </message>
    <message>
        <source>The visitor asks for their own</source>
        <translation>来访人查询本人的事项</translation>
    </message>
    <message>
        <source>On behalf</source>
        <translation>受托查询</translation>
    </message>
    <message>
        <source>With an authority</source>
        <translation>持有委托手续</translation>
    </message>
    <message>
        <source>Work check</source>
        <translation>工作核查</translation>
    </message>
    <message>
        <source>For the centre's own work</source>
        <translation>中心工作需要</translation>
    </message>
    <message>
        <source>Open the matter</source>
        <translation>打开事项</translation>
    </message>
    <message>
        <source>Code, name, pinyin, phone or ID number</source>
        <translation>编号、姓名、拼音、电话或证件号码</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Why (is logged)</source>
        <translation>查询事由（留痕）</translation>
    </message>
    <message>
        <source>Nothing fits “%1” among code, names, phones, ID numbers and text of this centre's matters.</source>
        <translation>本中心事项的编号、姓名、电话、证件号码和内容中，均未找到“%1”。</translation>
    </message>
</context>
<context>
    <name>onedoor::MainWindow</name>
    <message>
        <source>%1 · OneDoor</source>
        <translation>%1 · 一扇门</translation>
    </message>
</context>
<context>
    <name>onedoor::MatterPanel</name>
    <message>
        <source>In the visitor's words: what happened, since when, who was asked before</source>
        <translation>按来访人原话：发生了什么、从何时起、此前找过谁</translation>
    </message>
    <message>
        <source>Name, pinyin or code</source>
        <translation>名称、拼音或代码</translation>
    </message>
    <message>
        <source>11-2, yesterday</source>
        <translation>11-2、昨天</translation>
    </message>
</context>
<context>
    <name>onedoor::MoneyEdit</name>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>onedoor::NarrativeEdit</name>
    <message>
        <source>%1 of %2 characters, %3 too many</source>
        <translation>%1 / %2 字，超出 %3 字</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>onedoor::NavRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>OneDoor</source>
        <translation>一扇门</translation>
    </message>
</context>
<context>
    <name>onedoor::NextPanel</name>
    <message>
        <source>How shall we go on?</source>
        <translation>下一步怎么办？</translation>
    </message>
    <message>
        <source>Choose at the left; what the step needs appears here.</source>
        <translation>请在左侧选择，所需填写的内容会显示在这里。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Done: the next visitor</source>
        <translation>办完，接待下一位</translation>
    </message>
    <message>
        <source>Register only</source>
        <translation>仅登记</translation>
    </message>
    <message>
        <source>Everything is kept</source>
        <translation>内容均已保存</translation>
    </message>
    <message>
        <source>The matter waits to be decided</source>
        <translation>事项留待处理</translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation>编号已复制。</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>或者</translation>
    </message>
    <message>
        <source>%1: recorded.</source>
        <comment>an act</comment>
        <translation>%1：已记录。</translation>
    </message>
</context>
<context>
    <name>onedoor::PageFoot</name>
    <message>
        <source>%1 left to fill in or mend</source>
        <translation>还有 %1 处要补正</translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>转到第一处</translation>
    </message>
</context>
<context>
    <name>onedoor::PapersColumn</name>
    <message>
        <source>Whole file as PDF (Ctrl+Shift+J)</source>
        <translation>卷宗 PDF（Ctrl+Shift+J）</translation>
    </message>
    <message>
        <source>waits to be printed</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>No paper has been issued yet.</source>
        <translation>尚未签发文书。</translation>
    </message>
    <message>
        <source>To be issued</source>
        <translation>可签发</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺：%1</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Add a file … (Ctrl+Shift+A)</source>
        <translation>添加附件…（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>corrected since: void and issue anew</source>
        <translation>内容已更正，请作废并重新签发</translation>
    </message>
    <message>
        <source>waits to be served</source>
        <translation>待送达</translation>
    </message>
    <message>
        <source>served</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Enter opens it to be read, Ctrl+S saves a copy</source>
        <translation>按回车打开查看，按 Ctrl+S 另存一份</translation>
    </message>
    <message>
        <source>Drop files here, or paste them with Ctrl+V.</source>
        <translation>可把文件拖到这里，或者按 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>Enter opens, Ctrl+S saves a copy; drop or paste to add.</source>
        <translation>回车打开，Ctrl+S 另存；拖入或者粘贴即可添加。</translation>
    </message>
</context>
<context>
    <name>onedoor::PartiesPanel</name>
    <message>
        <source>Add a petitioner</source>
        <translation>增加申请人</translation>
    </message>
    <message>
        <source>Add a respondent</source>
        <translation>增加被申请人</translation>
    </message>
</context>
<context>
    <name>onedoor::PartyCard</name>
    <message>
        <source>More about this person</source>
        <translation>更多信息</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>个人或单位</translation>
    </message>
    <message>
        <source>In what standing</source>
        <translation>以何种身份来访</translation>
    </message>
    <message>
        <source>Take this card away</source>
        <translation>移除此人</translation>
    </message>
    <message>
        <source>Name and relation</source>
        <translation>姓名和关系</translation>
    </message>
    <message>
        <source>Letters offer divisions, e.g. jmjd</source>
        <translation>键入首字母选区划，如 jmjd</translation>
    </message>
    <message>
        <source>Petitioner</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message numerus="yes">
        <source>%n years old</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
    <message>
        <source>An old organisation code; compare it with the licence.</source>
        <translation>这是旧的组织机构代码，请与证照核对。</translation>
    </message>
    <message>
        <source>Under 18: the guardian speaks and signs.</source>
        <translation>未满 18 周岁，由监护人陈述并签字。</translation>
    </message>
</context>
<context>
    <name>onedoor::PetitionDetailHead</name>
    <message>
        <source>Copy the code (Ctrl+Shift+C)</source>
        <translation>复制编号（Ctrl+Shift+C）</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制编号</translation>
    </message>
    <message>
        <source>Why I look</source>
        <translation>查看事由</translation>
    </message>
    <message>
        <source>Every look at a matter is kept with its reason.</source>
        <translation>每次查看事项都会连同事由留痕。</translation>
    </message>
    <message>
        <source>%1 · with %2</source>
        <comment>petitioner · who handles it</comment>
        <translation>%1 · %2承办</translation>
    </message>
    <message>
        <source>The day was set by hand when it was decided.</source>
        <translation>此期限由工作人员在办理时指定。</translation>
    </message>
    <message>
        <source>, one of %1</source>
        <translation>等 %1 种</translation>
    </message>
    <message>
        <source>%1 · to be kept by %2</source>
        <translation>%1 · 由%2完成</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Ways that have ended</source>
        <translation>已结束的途径</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>a way, how it ended, when</comment>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>已结束  %1</translation>
    </message>
</context>
<context>
    <name>onedoor::PetitionDetailPage</name>
    <message>
        <source>Save the whole file</source>
        <translation>另存卷宗</translation>
    </message>
    <message>
        <source>file-%1</source>
        <translation>卷宗-%1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可办</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>编号已复制</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>确认%1</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>已记录：%1</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>已添加附件：%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Save a copy of the attachment</source>
        <translation>附件另存为</translation>
    </message>
    <message>
        <source>Nothing is recorded before Ctrl+Enter; Esc goes back and keeps a draft.</source>
        <translation>按 Ctrl+Enter 才会记录；Esc 返回，已填内容保存为草稿。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>A letter takes an act, / finds one; § opens the article and how the day was counted.</source>
        <translation>按字母办理，按 / 查找；§ 查看依据与推算。</translation>
    </message>
</context>
<context>
    <name>onedoor::PetitionListModel</name>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Petitioner</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>下一期限</translation>
    </message>
</context>
<context>
    <name>onedoor::PetitionModel</name>
    <message>
        <source>Keeping attachments</source>
        <translation>正在存取附件</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field: old → new</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>asked for progress</source>
        <translation>查询进度</translation>
    </message>
    <message>
        <source>supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>The matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>opened</source>
        <comment>a way of resolution</comment>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>onedoor::PetitionPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Move through the list to see here what happened.</source>
        <translation>在列表中移动，这里显示事项的经过。</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
</context>
<context>
    <name>onedoor::PetitionFilters</name>
    <message>
        <source>Best first</source>
        <translation>最相关</translation>
    </message>
    <message>
        <source>What fits best first; without words, the newest</source>
        <translation>最符合的在前；没有输入时新登记的在前</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>The newest registration first</source>
        <translation>新登记的在前</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>The nearest date first</source>
        <translation>最近到期的在前</translation>
    </message>
    <message>
        <source>Not a day</source>
        <translation>日期有误</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Registered from</source>
        <translation>登记日期从</translation>
    </message>
    <message>
        <source>until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>11-2, yesterday</source>
        <translation>11-2、昨天</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Before the first day</source>
        <translation>早于开始日期</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>类型：%1</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>承办：%1</translation>
    </message>
    <message>
        <source>registered by %1</source>
        <translation>登记人：%1</translation>
    </message>
    <message>
        <source>registered %1 to %2</source>
        <translation>%1至%2登记</translation>
    </message>
    <message>
        <source>registered since %1</source>
        <translation>%1起登记</translation>
    </message>
    <message>
        <source>registered until %1</source>
        <translation>%1前登记（含当日）</translation>
    </message>
</context>
<context>
    <name>onedoor::PetitionsPage</name>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Only matters with a date that has passed</source>
        <translation>只看已过期限的事项</translation>
    </message>
    <message>
        <source>Mine today</source>
        <translation>我今天登记的</translation>
    </message>
    <message>
        <source>Only what I registered today</source>
        <translation>只看我今天登记的事项</translation>
    </message>
    <message>
        <source>Name, pinyin, phone, ID number, code, or words of the matter</source>
        <translation>姓名、拼音、电话、证件号码、编号或事项内容</translation>
    </message>
    <message>
        <source>Search matters</source>
        <translation>搜索事项</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Type, organisation, operator, days and order: Ctrl+Shift+F</source>
        <translation>类型、单位、登记人、日期和排序：Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Take these filters away</source>
        <translation>去掉这些筛选</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>No matter has been registered yet</source>
        <translation>还没有登记事项</translation>
    </message>
    <message>
        <source>Everything that is registered at this centre is found here.</source>
        <translation>本中心登记的全部事项都在这里查找。</translation>
    </message>
    <message>
        <source>register a matter</source>
        <translation>登记事项</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>编号已复制</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>%1 matters</source>
        <translation>共 %1 件</translation>
    </message>
    <message>
        <source>%1+ matters</source>
        <translation>%1 件以上</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>registered by me today</source>
        <translation>我今天登记的</translation>
    </message>
    <message>
        <source>No matter is %1.</source>
        <translation>没有符合“%1”的事项。</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>去掉筛选，搜索全部事项</translation>
    </message>
    <message>
        <source>No matter has all of %1.</source>
        <translation>没有同时符合 %1 的事项。</translation>
    </message>
    <message>
        <source>Nothing fits %1.</source>
        <translation>没有找到%1。</translation>
    </message>
    <message>
        <source>Searched: codes, names and pinyin, phones, ID numbers, document numbers, organisations, places, dates and the text of all matters, closed ones too.</source>
        <translation>已查过全部事项（含已办结）的编号、姓名、拼音、电话、证件号码、文号、单位、地点、日期和正文。</translation>
    </message>
    <message>
        <source>Only matters that are %1 were searched.</source>
        <translation>只在“%1”的事项中查找。</translation>
    </message>
    <message>
        <source>Facts clash</source>
        <translation>事实冲突</translation>
    </message>
    <message>
        <source>Only matters whose records contradict each other</source>
        <translation>只看记录相互冲突的事项</translation>
    </message>
    <message>
        <source>full of facts that clash</source>
        <translation>事实冲突</translation>
    </message>
</context>
<context>
    <name>onedoor::PrintWorker</name>
    <message>
        <source>Printed.</source>
        <translation>已打印。</translation>
    </message>
    <message>
        <source>Sent to the printer, printing …</source>
        <translation>已发送到打印机，正在打印…</translation>
    </message>
    <message>
        <source>The printer is off or not connected. Switch it on: it prints by itself.</source>
        <translation>打印机未开机或未连接。开机后会自动打印。</translation>
    </message>
    <message>
        <source>Out of paper. Put paper in: it goes on by itself.</source>
        <translation>缺纸。放入纸张后自动继续打印。</translation>
    </message>
    <message>
        <source>Paper jam. Take the sheet out: it goes on by itself.</source>
        <translation>卡纸。取出纸张后自动继续打印。</translation>
    </message>
    <message>
        <source>A cover is open. Close it: it goes on by itself.</source>
        <translation>打印机盖板未合上。合上后自动继续打印。</translation>
    </message>
    <message>
        <source>Out of toner. Change the cartridge: it goes on by itself.</source>
        <translation>墨粉用尽。更换硒鼓后自动继续打印。</translation>
    </message>
    <message>
        <source>The print queue is paused. It prints when the queue goes on.</source>
        <translation>打印队列已暂停，恢复后自动打印。</translation>
    </message>
    <message>
        <source>The print queue takes no jobs: nothing was sent. Print it later.</source>
        <translation>打印队列不接收任务，文书未发送。请稍后打印。</translation>
    </message>
    <message>
        <source>The job is held in the print queue. Release it there.</source>
        <translation>任务在打印队列中被保留，请到打印队列中放行。</translation>
    </message>
    <message>
        <source>The printer gave the job up. Print again.</source>
        <translation>打印机中止了任务，请重新打印。</translation>
    </message>
    <message>
        <source>The print was cancelled. It waits to be printed.</source>
        <translation>打印已取消，文书待打印。</translation>
    </message>
    <message>
        <source>The printer has not answered for a minute: look at the tray. Print again or cancel.</source>
        <translation>打印机已一分钟没有回应，请查看出纸托盘，再决定重新打印或取消。</translation>
    </message>
    <message>
        <source>This computer has no print service. The paper waits to be printed; save it as PDF if it is urgent.</source>
        <translation>本机没有打印服务，文书待打印；如急用，可另存为 PDF。</translation>
    </message>
    <message>
        <source>The printer was not found. Choose one in the settings, then print again.</source>
        <translation>未找到打印机。请在设置中选择打印机，再重新打印。</translation>
    </message>
</context>
<context>
    <name>onedoor::QueuePanel</name>
    <message>
        <source>Waiting</source>
        <translation>候办</translation>
    </message>
    <message>
        <source>Nobody waits. A number taken at the left appears here at once.</source>
        <translation>当前无人等候。在左侧取号后，立即显示在这里。</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>候办人员</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>候办 %1 人</translation>
    </message>
    <message>
        <source>Last called: %1 to %2 at %3</source>
        <translation>最近叫号：%1 到%2（%3）</translation>
    </message>
</context>
<context>
    <name>onedoor::QueueTable</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1, %2, waiting %3</source>
        <translation>%1，%2，已等候 %3</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>排队号</translation>
    </message>
    <message>
        <source>For</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先事由</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>已等候</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>去处</translation>
    </message>
</context>
<context>
    <name>onedoor::Recording</name>
    <message>
        <source>Saving …</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>onedoor::RouteMap</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>possible end</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>流转路径</translation>
    </message>
</context>
<context>
    <name>onedoor::ScreeningPanel</name>
    <message>
        <source>Willing</source>
        <translation>愿意</translation>
    </message>
    <message>
        <source>Not willing</source>
        <translation>不愿意</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解意愿</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Letters, or ↓</source>
        <translation>拼音首字母，或按 ↓</translation>
    </message>
    <message>
        <source>Pinyin or initials, e.g. xqgl</source>
        <translation>拼音或首字母，如 xqgl</translation>
    </message>
</context>
<context>
    <name>onedoor::SettingsModel</name>
    <message>
        <source>Telephone for queries</source>
        <translation>查询电话</translation>
    </message>
    <message>
        <source>Printed on notices</source>
        <translation>印在告知单上</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Signs referral orders</source>
        <translation>转送交办单签发人</translation>
    </message>
    <message>
        <source>Name of the person who signs</source>
        <translation>签发人姓名</translation>
    </message>
    <message>
        <source>Short name in document numbers</source>
        <translation>文号中的单位简称</translation>
    </message>
    <message>
        <source>For example the characters before the year in a document number</source>
        <translation>即文号中年份前的单位简称</translation>
    </message>
    <message>
        <source>The county's computer answers</source>
        <translation>县级服务器有回应</translation>
    </message>
    <message>
        <source>The county's computer does not answer</source>
        <translation>县级服务器没有回应</translation>
    </message>
    <message>
        <source>Name and password are right</source>
        <translation>用户名和密码正确</translation>
    </message>
    <message>
        <source>Name or password was refused</source>
        <translation>用户名或密码未通过</translation>
    </message>
    <message>
        <source>The line is encrypted</source>
        <translation>线路已加密</translation>
    </message>
    <message>
        <source>The line is not encrypted</source>
        <translation>线路未加密</translation>
    </message>
    <message>
        <source>It is a OneDoor hub</source>
        <translation>是一扇门的上级库</translation>
    </message>
    <message>
        <source>There is no OneDoor hub in this database</source>
        <translation>该数据库中没有一扇门的上级库</translation>
    </message>
    <message>
        <source>Its version fits</source>
        <translation>版本相符</translation>
    </message>
    <message>
        <source>Its version does not fit this program</source>
        <translation>版本与本程序不符</translation>
    </message>
    <message>
        <source>The clocks agree</source>
        <translation>时钟一致</translation>
    </message>
    <message>
        <source>The clocks differ too much</source>
        <translation>时钟相差过大</translation>
    </message>
    <message>
        <source>This station may send and fetch</source>
        <translation>本工作站可以上传和接收</translation>
    </message>
    <message>
        <source>This station may not send or fetch</source>
        <translation>本工作站无权上传和接收</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>OneDoor %1</source>
        <translation>一扇门 %1</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>%1 (rehearsal)</source>
        <translation>%1（演练）</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>encrypted, engine checked, open for reading only</source>
        <translation>已加密，引擎已检验，以只读方式打开</translation>
    </message>
    <message>
        <source>encrypted, engine checked at this start</source>
        <translation>已加密，本次启动时引擎已检验</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>The county goes on with another copy of this station</source>
        <translation>县级已由本工作站的另一份副本接着办理</translation>
    </message>
    <message>
        <source>This login belongs to another station</source>
        <translation>这个登录名属于另一个工作站</translation>
    </message>
    <message>
        <source>The county has newer records of this station: exchange now</source>
        <translation>县级有本工作站更新的记录：请立即交换</translation>
    </message>
    <message>
        <source>The county knows this station, and no other copy of it</source>
        <translation>县级认得本工作站，没有别的副本</translation>
    </message>
    <message>
        <source>The hub is a real one, and this is a rehearsal</source>
        <translation>对方是正式的县级库，而这里是演练数据</translation>
    </message>
    <message>
        <source>The hub is one for rehearsals, and this is a real centre</source>
        <translation>对方是演练用的县级库，而本中心是正式数据</translation>
    </message>
</context>
<context>
    <name>onedoor::SettingsPage</name>
    <message>
        <source>Keep the settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>The look changes at once; everything else is kept with Ctrl+Enter.</source>
        <translation>外观立即生效，其余按 Ctrl+Enter 保存。</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>The centre on its papers</source>
        <translation>文书中的中心信息</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Papers go to</source>
        <translation>文书打印到</translation>
    </message>
    <message>
        <source>The line to the county</source>
        <translation>县级线路</translation>
    </message>
    <message>
        <source>Address of the county's database</source>
        <translation>县级数据库地址</translation>
    </message>
    <message>
        <source>As the county gave it. Empty: this desk works by itself.</source>
        <translation>按县级提供的填写；不填则本机单独使用。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Kept in the keyring of this computer, never shown again. Empty: as it is.</source>
        <translation>存入本机密钥环，不再显示；不填则保持原密码。</translation>
    </message>
    <message>
        <source>Test the line</source>
        <translation>测试线路</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The default printer</source>
        <translation>默认打印机</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (not found now)</source>
        <translation>%1（当前未找到）</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>%1 printers found</source>
        <translation>找到 %1 台打印机</translation>
    </message>
    <message>
        <source>This computer has no print service: papers are issued and kept, and can be saved as PDF.</source>
        <translation>本机没有打印服务：文书可以签发并保存，也可另存为 PDF。</translation>
    </message>
    <message>
        <source>Settings kept</source>
        <translation>设置已保存</translation>
    </message>
    <message>
        <source>Settings not kept yet are here as they were left (%1).</source>
        <translation>已填入上次尚未保存的设置（%1）。</translation>
    </message>
</context>
<context>
    <name>onedoor::ShortcutPanel</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>F1 or Esc puts this sheet away</source>
        <translation>按 F1 或 Esc 收起</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
</context>
<context>
    <name>onedoor::StartPage</name>
    <message>
        <source>OneDoor</source>
        <translation>一扇门</translation>
    </message>
    <message>
        <source>Opening the data …</source>
        <translation>正在打开数据…</translation>
    </message>
    <message>
        <source>After an update its tables are put in order once, which may take minutes. Everything recorded is kept; broken off, it is done at the next start.</source>
        <translation>程序更新后首次打开会整理一次数据表，可能需要几分钟，已有记录全部保留；中途退出，下次打开时再整理。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不打开</translation>
    </message>
    <message>
        <source>%1 … %2%</source>
        <translation>%1… %2%</translation>
    </message>
    <message>
        <source>Leaving the data as it was …</source>
        <translation>正在还原到整理之前，随后退出…</translation>
    </message>
</context>
<context>
    <name>onedoor::StatusFooter</name>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 waiting to be sent</source>
        <translation>待上传 %1 条</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>day of rest</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Today %1 %2 %3</source>
        <comment>day, weekday, kind of day</comment>
        <translation>今日 %1 %2 %3</translation>
    </message>
    <message>
        <source>Facts clash %1</source>
        <translation>事实冲突 %1</translation>
    </message>
    <message>
        <source>Matters whose records contradict each other: open the list</source>
        <translation>有记录相互冲突的事项：打开列表</translation>
    </message>
    <message>
        <source>Dates of your matters nobody has seen yet: open today&apos;s page</source>
        <translation>您的事项有期限提醒还没有看：打开今日页</translation>
    </message>
    <message>
        <source>Reminders %1</source>
        <translation>提醒 %1</translation>
    </message>
</context>
<context>
    <name>onedoor::SuggestionPanel</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>onedoor::SyncModel</name>
    <message>
        <source>No county line</source>
        <translation>未接县级线路</translation>
    </message>
    <message>
        <source>Exchanging …</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Exchanging, %1 records …</source>
        <translation>正在同步，已 %1 条…</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <comment>time</comment>
        <translation>已同步 %1</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>%1 waiting for the line</source>
        <translation>待上传 %1 条，等候线路</translation>
    </message>
    <message>
        <source>The county line needs a look</source>
        <translation>县级线路待查看</translation>
    </message>
    <message>
        <source>This desk works by itself. With an address in the settings its records also go to the county.</source>
        <translation>本机目前单独使用。在设置中填写县级数据库地址后，记录会同时上传县级。</translation>
    </message>
    <message>
        <source>%1 records wait here; they are safe and go by themselves.</source>
        <translation>有 %1 条记录待上传，已妥善保存，将自动上传。</translation>
    </message>
    <message>
        <source>Everything recorded here has arrived.</source>
        <translation>本机记录均已上传。</translation>
    </message>
    <message>
        <source>Last good exchange: %1</source>
        <translation>最近一次同步成功：%1</translation>
    </message>
    <message>
        <source>Next try: %1</source>
        <translation>下次尝试：%1</translation>
    </message>
    <message>
        <source>The county's computer cannot be reached now.</source>
        <translation>目前无法连接县级服务器。</translation>
    </message>
    <message>
        <source>The county's computer refuses name or password. Enter the password again in the settings, or ask the county.</source>
        <translation>县级服务器未通过用户名或密码。请在设置中重新填写密码，或咨询县级。</translation>
    </message>
    <message>
        <source>The county knows this station as another computer. Ask the county before going on.</source>
        <translation>县级登记的本工作站是另一台电脑，请先向县级核实再继续。</translation>
    </message>
    <message>
        <source>The county's database is of another version. Tell the county's administrator.</source>
        <translation>县级数据库版本不符，请告知县级管理员。</translation>
    </message>
    <message>
        <source>The county's database does not let this station in. Tell the county's administrator.</source>
        <translation>县级数据库未准许本工作站接入，请告知县级管理员。</translation>
    </message>
    <message>
        <source>The county's database refuses one record. Tell the administrator; the desk goes on.</source>
        <translation>县级数据库拒收一条记录，请告知管理员；前台可以照常办理。</translation>
    </message>
    <message>
        <source>The store of this desk could not be read or written. Look whether the disk is full.</source>
        <translation>本机数据库无法读写，请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>The exchange is being put in order; it goes on by itself.</source>
        <translation>正在自动理顺同步，无需操作。</translation>
    </message>
    <message>
        <source>Clock off by %1 minutes</source>
        <translation>时钟相差 %1 分钟</translation>
    </message>
    <message>
        <source>%1 records kept aside</source>
        <translation>另存 %1 条</translation>
    </message>
    <message>
        <source>The county holds other keys</source>
        <translation>县级密钥不一致</translation>
    </message>
    <message>
        <source>%1 records of %2 cannot be read by this program. They are kept as they came, everything else goes on; tell the county's administrator.</source>
        <translation>有 %1 条来自 %2 的记录本程序无法读取，已按原样另存，其余照常收发；请告知县级管理员。</translation>
    </message>
    <message>
        <source>For %1 persons the county holds another key, or none. This desk keeps its own and reads on; tell the county's administrator.</source>
        <translation>有 %1 人的身份密钥，县级所存与本机不同或已空缺；本机保留自己的密钥，照常可读；请告知县级管理员。</translation>
    </message>
</context>
<context>
    <name>onedoor::TicketPanel</name>
    <message>
        <source>Conflict, claim, complaint: to be registered</source>
        <translation>矛盾纠纷、诉求、投诉，需要登记</translation>
    </message>
    <message>
        <source>Certificates, applications, benefits</source>
        <translation>证照、申请、待遇办理</translation>
    </message>
    <message>
        <source>A question; can be answered here at once</source>
        <translation>有问题要问，可当场答复</translation>
    </message>
    <message>
        <source>How far is my matter?</source>
        <translation>我的事项办到哪一步</translation>
    </message>
    <message>
        <source>Danger to people, or a group: called first</source>
        <translation>有人身危险或群体来访，优先叫号</translation>
    </message>
    <message>
        <source>What brings you here?</source>
        <translation>请问您来办什么事？</translation>
    </message>
    <message>
        <source>Reasons to be called first</source>
        <translation>优先叫号事由</translation>
    </message>
    <message>
        <source>Called first, because</source>
        <translation>优先叫号事由</translation>
    </message>
    <message>
        <source>1 to 5 chooses, letters add a reason, Enter takes the number.</source>
        <translation>按 1 至 5 选择，按字母键加注优先事由，按 Enter 取号。</translation>
    </message>
    <message>
        <source>Press 1 to 5 first: what is it about?</source>
        <translation>请先按 1 至 5 选择来访事由。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>window, zone, how many before</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n ahead</source>
        <translation>
            <numerusform>前面 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onedoor::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>onedoor::VisitorBar</name>
    <message>
        <source>Call again</source>
        <translation>再次叫号</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Call the next</source>
        <translation>呼叫下一位</translation>
    </message>
    <message>
        <source>Correcting matter %1</source>
        <translation>正在更正事项 %1</translation>
    </message>
    <message>
        <source>Nobody is called. You can register without a number, too.</source>
        <translation>尚未叫号；不叫号也可以登记。</translation>
    </message>
    <message>
        <source>number taken at %1</source>
        <translation>%1 取号</translation>
    </message>
    <message numerus="yes">
        <source>called %n times</source>
        <translation>
            <numerusform>已叫号 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onedoor::RepeatsPanel</name>
    <message>
        <source>Known already</source>
        <translation>已有事项</translation>
    </message>
    <message>
        <source>Nobody and nothing like it so far; closed matters are looked at, too.</source>
        <translation>暂未发现相同人员或相似事项，已办结的也在查找范围内。</translation>
    </message>
    <message>
        <source>Enter opens · L links when registered</source>
        <translation>Enter 打开 · L 登记时关联</translation>
    </message>
    <message>
        <source>Linked when registered</source>
        <translation>登记时关联</translation>
    </message>
    <message>
        <source>%1 · %2 · registered %3</source>
        <comment>channel, state, day</comment>
        <translation>%1 · %2 · %3登记</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>same matter, code</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Will be linked with %1 when registered</source>
        <translation>登记时将与 %1 关联</translation>
    </message>
</context>
<context>
    <name>onedoor::RelatedPanel</name>
    <message>
        <source>Belongs together</source>
        <translation>关联事项</translation>
    </message>
    <message>
        <source>Merged into this one</source>
        <translation>已并入</translation>
    </message>
    <message>
        <source>Handled within this matter</source>
        <translation>并入本件</translation>
    </message>
    <message>
        <source>%1 · %2
%3
%4</source>
        <comment>how it belongs, state; title; code</comment>
        <translation>%1 · %2
%3
%4</translation>
    </message>
</context>
<context>
    <name>onedoor::SuggestionsPanel</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (at the next step)</source>
        <comment>an organisation</comment>
        <translation>%1（下一步可选）</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>A file of this centre's own is set aside (%1); what comes with the program serves. Correct the file.</source>
        <translation>本中心自有的一个文件有误，已搁置（%1），现按程序自带的执行。请更正该文件。</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>New password of %1: </source>
        <translation>%1的新密码：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输一次：</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>A file of the program's own is wrong (%1). Nothing was done; correct it, or install the program again.</source>
        <translation>程序自带的文件有误（%1），什么也没有做。请改正它，或重新安装程序。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>A sheet printed before no longer opens the store.</source>
        <translation>以前印的恢复单已经作废。</translation>
    </message>
    <message>
        <source>The store is locked. Print a recovery sheet now (keys recovery --pdf FILE), and destroy copies of keys.json made before: they still open it.</source>
        <translation>数据已上锁。请马上印一张恢复单（keys recovery --pdf FILE），并销毁以前复制的 keys.json：它们仍能打开数据。</translation>
    </message>
</context>
<context>
    <name>Init</name>
    <message>
        <source>No password was given: the store is encrypted, but its key lies beside it in clear. Lock it with: onedoorctl keys protect</source>
        <translation>没有设置密码：数据已加密，但密钥就在旁边，没有上锁。上锁请用：onedoorctl keys protect</translation>
    </message>
    <message>
        <source>The tables had been made by another release or with other rules; they were made anew from the records before they were compared.</source>
        <translation>各表是由另一版本或另一套规则建立的；已先由记录重建，再作比较。</translation>
    </message>
</context>
<context>
    <name>onedoor::KeysModel</name>
    <message>
        <source>the password of %1</source>
        <translation>%1的密码</translation>
    </message>
    <message>
        <source>the recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>the keyring of this computer</source>
        <translation>本机的系统密钥环</translation>
    </message>
    <message>
        <source>the key beside the data, without a password</source>
        <translation>数据旁的密钥（不用密码）</translation>
    </message>
    <message>
        <source>one more, of a newer release</source>
        <translation>新版本的另一种</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between slots</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Opens with: %1</source>
        <translation>可以打开的方式：%1</translation>
    </message>
</context>
<context>
    <name>onedoor::UnlockWindow</name>
    <message>
        <source>Operator</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>OneDoor is locked</source>
        <translation>一扇门已上锁</translation>
    </message>
    <message>
        <source>Thirty characters; capitals, hyphens and spaces do not matter</source>
        <translation>三十个字符，大小写、横线、空格都不要紧</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The data of this workstation is locked</source>
        <translation>这台工作站的数据已上锁</translation>
    </message>
    <message>
        <source>Copy the code from the recovery sheet, then set a new password in the settings.</source>
        <translation>照恢复单录入恢复码，打开后请在“设置”里设新密码。</translation>
    </message>
    <message>
        <source>Enter your password. Nothing can be read without it.</source>
        <translation>请输入密码。没有密码，谁也读不出数据。</translation>
    </message>
    <message>
        <source>Use a password</source>
        <translation>使用密码</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>使用恢复码</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在核对……</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>onedoor::KeysCard</name>
    <message>
        <source>Passwords and keys</source>
        <translation>密码与密钥</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>The password is set. Print a recovery sheet if there is none yet.</source>
        <translation>密码已设好。还没有恢复单的，请印一张。</translation>
    </message>
    <message>
        <source>The recovery sheet is made. Lock the paper away; sheets made before no longer open the data.</source>
        <translation>恢复单已做好，请把纸锁好。以前印的恢复单已经作废。</translation>
    </message>
    <message>
        <source>Print the recovery sheet</source>
        <translation>打印恢复单</translation>
    </message>
    <message>
        <source>Recovery sheet as PDF …</source>
        <translation>恢复单存为 PDF…</translation>
    </message>
    <message>
        <source>A practice centre opens without a password: nothing in it is real.</source>
        <translation>演练数据不设密码：里面没有真实的内容。</translation>
    </message>
    <message>
        <source>The data is encrypted but not locked: whoever has this computer can open it. Set a password, and it is locked from then on.</source>
        <translation>数据已加密，但没有上锁：拿到这台电脑的人就能打开。设一个密码，从此上锁。</translation>
    </message>
    <message>
        <source>The data is locked: it opens with a password or the recovery sheet.</source>
        <translation>数据已上锁：凭密码或恢复单打开。</translation>
    </message>
    <message>
        <source>For %1; at least 8 characters</source>
        <translation>%1使用，至少 8 个字符</translation>
    </message>
    <message>
        <source>Enter who works here first</source>
        <translation>请先填写“谁在这里工作”</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Set my password</source>
        <translation>设置我的密码</translation>
    </message>
    <message>
        <source>Set the password and lock</source>
        <translation>设置密码并上锁</translation>
    </message>
    <message>
        <source>Take the key out of the keyring</source>
        <translation>从系统密钥环取回密钥</translation>
    </message>
    <message>
        <source>Leave a copy of the key in the keyring</source>
        <translation>在系统密钥环存一份密钥</translation>
    </message>
    <message>
        <source>So that backups and the exchange run while nobody is here. The data then opens for whoever is logged in at this computer.</source>
        <translation>无人值守时备份和上传照常进行。此后登录这台电脑的人不用密码即可打开数据。</translation>
    </message>
    <message>
        <source>The two are not the same: type the new password again.</source>
        <translation>两次输入不一致，请重新输入新密码。</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>保存恢复单</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>恢复单.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>No keyring of this computer answers; nothing was changed.</source>
        <translation>本机没有可用的系统密钥环，未作任何改动。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 takes no value. Nothing was done; see: onedoorctl help %2</source>
        <translation>%1 后面不带内容，什么也没有做。用法见：onedoorctl help %2</translation>
    </message>
    <message>
        <source>%1 needs a value behind it (%2). Nothing was done; see: onedoorctl help %3</source>
        <translation>%1 后面要写内容（%2），什么也没有做。用法见：onedoorctl help %3</translation>
    </message>
    <message>
        <source>%1 was given twice. Nothing was done; give it once.</source>
        <translation>%1 写了两次，什么也没有做，请只写一次。</translation>
    </message>
    <message>
        <source>No option is called %1. Nothing was done; see: onedoorctl help</source>
        <translation>没有 %1 这个选项，什么也没有做。用法见：onedoorctl help</translation>
    </message>
    <message>
        <source>%1 has no option %2. Nothing was done; see: onedoorctl help %1</source>
        <translation>命令 %1 没有选项 %2，什么也没有做。用法见：onedoorctl help %1</translation>
    </message>
    <message>
        <source>%1 still needs %2. Nothing was done; see: onedoorctl help %1</source>
        <translation>命令 %1 还缺 %2，什么也没有做。用法见：onedoorctl help %1</translation>
    </message>
    <message>
        <source>“%2” is too much for %1. Nothing was done; see: onedoorctl help %1</source>
        <translation>命令 %1 多写了“%2”，什么也没有做。用法见：onedoorctl help %1</translation>
    </message>
    <message>
        <source>--%1 means nothing here. Nothing was done; see: onedoorctl help %2</source>
        <translation>--%1 在这里没有意义，什么也没有做。用法见：onedoorctl help %2</translation>
    </message>
    <message>
        <source>%1 takes one of %2, not “%3”. Nothing was done.</source>
        <translation>命令 %1 后面应写 %2 之一，不是“%3”，什么也没有做。</translation>
    </message>
</context>
<context>
    <name>RuleCommands</name>
    <message>
        <source>The notice was not taken in (%1). Nothing was changed; correct the file, then bring it in again.</source>
        <translation>放假安排未导入（%1）。未作任何改动；请更正文件后重新导入。</translation>
    </message>
    <message>
        <source>The notice of %1 is taken in. Dates that were provisional become firm with the next command or start.</source>
        <translation>%1年的放假安排已导入。原为暂定的日期，在下一次命令或者启动时确定。</translation>
    </message>
    <message>
        <source>The rule %1 is not in force on %2. Nothing was reckoned; give a day on which it is.</source>
        <translation>规则 %1 在 %2 不施行，未作推算；请给出其施行期间的日期。</translation>
    </message>
</context>
<context>
    <name>CommandValues</name>
    <message>
        <source>the name of a board, or its title: orders, 接单·管单</source>
        <translation>列表的名称或者标题：orders、接单·管单</translation>
    </message>
    <message>
        <source>a filter of the board by its id: overdue, mine …</source>
        <translation>列表的筛选项：overdue、mine……</translation>
    </message>
    <message>
        <source>a day, YYYY-MM-DD, or a time with its offset</source>
        <translation>日期 YYYY-MM-DD，或者带时差的时刻</translation>
    </message>
    <message>
        <source>a kind of record: unit, person, room, window …</source>
        <translation>记录的种类：unit 单位、person 人员、room 调解室、window 窗口……</translation>
    </message>
    <message>
        <source>what names a record in its list</source>
        <translation>记录在其清单中的名称</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not “%4”. Nothing was done.</source>
        <translation>%1 应为 %2 至 %3 的整数，不能是“%4”，什么也没有做。</translation>
    </message>
    <message>
        <source>One of %1 is needed, not “%2”. Nothing was done.</source>
        <translation>应写 %1 之一，不能是“%2”，什么也没有做。</translation>
    </message>
    <message>
        <source>%1 takes one of %2, not “%3”. Nothing was done.</source>
        <translation>%1 应为 %2 之一，不能是“%3”，什么也没有做。</translation>
    </message>
    <message>
        <source>%1 takes a day from %2-01-01 to %3-12-31 such as 2026-11-23, not “%4”. Nothing was done.</source>
        <translation>%1 应为 %2-01-01 至 %3-12-31 的日期，如 2026-11-23，不能是“%4”，什么也没有做。</translation>
    </message>
    <message>
        <source>%1 takes a time of this century such as 2026-11-23T09:30:00+08:00, not “%2”. Nothing was done.</source>
        <translation>%1 应为本世纪的时刻，如 2026-11-23T09:30:00+08:00，不能是“%2”，什么也没有做。</translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was done.</source>
        <translation>%1 是空的，什么也没有做。</translation>
    </message>
    <message>
        <source>%1 is too long: at most %2 characters. Nothing was done.</source>
        <translation>%1 太长，最多 %2 个字符，什么也没有做。</translation>
    </message>
    <message>
        <source>%1 holds a character that cannot be taken. Nothing was done; type it again.</source>
        <translation>%1 含有不能接受的字符，什么也没有做，请重新输入。</translation>
    </message>
    <message>
        <source>the code of a matter, with or without hyphens</source>
        <translation>事项编号，有无连字符均可</translation>
    </message>
    <message>
        <source>a day, YYYY-MM-DD</source>
        <translation>日期，YYYY-MM-DD</translation>
    </message>
    <message>
        <source>a time with its offset, YYYY-MM-DDThh:mm:ss+08:00</source>
        <translation>带时区的时刻，YYYY-MM-DDThh:mm:ss+08:00</translation>
    </message>
    <message>
        <source>a file, or - for standard input</source>
        <translation>文件，写 - 则读标准输入</translation>
    </message>
    <message>
        <source>two days with two points between them; no second one: not ended</source>
        <translation>两个日期，中间写两个点；不写后一个表示尚未恢复</translation>
    </message>
    <message>
        <source>states joined by commas, such as registered,accepted</source>
        <translation>用逗号连接的状态，如 registered,accepted</translation>
    </message>
    <message>
        <source>as they are typed in the list; the first %1 characters count</source>
        <translation>与列表中输入的一样，最多按前 %1 个字符查找</translation>
    </message>
    <message>
        <source>the hub's address, such as 'host=db.county dbname=onedoor'</source>
        <translation>上级库的地址，如 'host=db.county dbname=onedoor'</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is needed, not “%3”. Nothing was done.</source>
        <translation>应写 %1 至 %2 的整数，不能是“%3”，什么也没有做。</translation>
    </message>
    <message>
        <source>an act: accept, decline, refer, mediate, close …</source>
        <translation>办理动作：accept、decline、refer、mediate、close……</translation>
    </message>
    <message>
        <source>a folder of a centre's own files; else the store's local</source>
        <translation>本中心自己文件的目录；不写则为数据目录中的 local</translation>
    </message>
    <message>
        <source>a way of service by its name, or its code V1 to V6</source>
        <translation>送达方式的名称，或者代码 V1 至 V6</translation>
    </message>
    <message>
        <source>who took it, as the act serve lists them</source>
        <translation>签收人身份，见动作 serve 的可选项</translation>
    </message>
    <message>
        <source>a scan by its id in the tray, as scans list says</source>
        <translation>待归扫描件的编号，见 scans list</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>who had a matter and how long, what was due, done, and late</source>
        <translation>倒查一件事项：谁承办、办了多久、哪天到期、哪天办结、逾期几天</translation>
    </message>
    <message>
        <source>a board of the desktop as rows; without a name, which there are</source>
        <translation>逐行列出桌面上的一个列表；不写名称时列出有哪些列表</translation>
    </message>
    <message>
        <source>takes in a year's holidays as the State Council announced them</source>
        <translation>导入国务院公布的年度放假安排</translation>
    </message>
    <message>
        <source>a rule applied to a bare date or instant</source>
        <translation>按规则推算给定日期或者时刻的期限</translation>
    </message>
    <message>
        <source>the centre&apos;s own units, people, rooms, windows …</source>
        <translation>本中心的单位、人员、调解室、窗口等记录</translation>
    </message>
    <message>
        <source>matters and records whose facts contradict each other, with both facts</source>
        <translation>记录互相矛盾的事项和单位、人员等，列出双方的记录</translation>
    </message>
    <message>
        <source>makes a store; refuses to overwrite one</source>
        <translation>建立数据，已有的不覆盖</translation>
    </message>
    <message>
        <source>registers petitions, one JSON object a line</source>
        <translation>登记事项，每行一个 JSON 对象</translation>
    </message>
    <message>
        <source>brings in another system's list with its source numbers</source>
        <translation>导入其他系统的清单，保留来源编号</translation>
    </message>
    <message>
        <source>shows one matter whole</source>
        <translation>显示一件事项的全部内容</translation>
    </message>
    <message>
        <source>searches as the list does; all words must fit</source>
        <translation>与列表一样查找，各词都须符合</translation>
    </message>
    <message>
        <source>likely repeats of a matter or a text, with reasons</source>
        <translation>与一件事项或一段文字可能重复的事项及理由</translation>
    </message>
    <message>
        <source>what the desk would offer for a matter or a text</source>
        <translation>对一件事项或一段文字会提出的建议</translation>
    </message>
    <message>
        <source>learns now from what was confirmed</source>
        <translation>立即从已确认的事项中学习</translation>
    </message>
    <message>
        <source>lists open deadlines, the nearest first</source>
        <translation>列出未办结的时限，最近的在前</translation>
    </message>
    <message>
        <source>derives the date of one deadline of a matter</source>
        <translation>说明一件事项某个时限的推算过程</translation>
    </message>
    <message>
        <source>checks a number and says what it means</source>
        <translation>核对一个号码并说明其含义</translation>
    </message>
    <message>
        <source>the calendar alone</source>
        <translation>只查工作日历</translation>
    </message>
    <message>
        <source>lists the forms, for a matter with what is missing</source>
        <translation>列出文书，写编号则列出所缺内容</translation>
    </message>
    <message>
        <source>issues a paper; --preview issues nothing and watermarks</source>
        <translation>签发文书；--preview 只预览，带水印，不编号</translation>
    </message>
    <message>
        <source>issues one form for many matters; goes on where it stopped</source>
        <translation>为多件事项出具同一种文书；中断后再运行，从停下处继续</translation>
    </message>
    <message>
        <source>binds the whole file of a matter into one PDF</source>
        <translation>把一件事项的全部文书和附件装订成一个PDF卷宗</translation>
    </message>
    <message>
        <source>writes an issued paper again, the same bytes</source>
        <translation>补打已签发的文书，内容完全相同</translation>
    </message>
    <message>
        <source>voids an issued paper; its number is never used again</source>
        <translation>作废已签发的文书，文号不再使用</translation>
    </message>
    <message>
        <source>says whether a printed QR fits the ledger</source>
        <translation>核对文书上的二维码与台账是否一致</translation>
    </message>
    <message>
        <source>numbered forms to write on by hand when the power is out</source>
        <translation>停电备用空白文书：编号印制、补录、作废和报失</translation>
    </message>
    <message>
        <source>the queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>exchanges with the county's hub, or says how it stands</source>
        <translation>与上级库交换，或说明交换情况</translation>
    </message>
    <message>
        <source>makes, checks and administers the hub</source>
        <translation>建立、检查和管理上级库</translation>
    </message>
    <message>
        <source>keeps a file with a matter</source>
        <translation>为事项保存附件</translation>
    </message>
    <message>
        <source>writes a kept file out again</source>
        <translation>取出保存的附件</translation>
    </message>
    <message>
        <source>passwords, the recovery sheet, the keyring</source>
        <translation>密码、恢复单和系统密钥环</translation>
    </message>
    <message>
        <source>shows or changes what papers print and where backups go</source>
        <translation>查看或修改文书抬头和备份位置等设置</translation>
    </message>
    <message>
        <source>checks the whole store</source>
        <translation>检查全部数据</translation>
    </message>
    <message>
        <source>makes all tables anew from the ledger</source>
        <translation>由台账重建所有表</translation>
    </message>
    <message>
        <source>a consistent copy while the desk works</source>
        <translation>不停工备份</translation>
    </message>
    <message>
        <source>checks a backup, then puts it into a folder</source>
        <translation>检查备份后恢复到文件夹</translation>
    </message>
    <message>
        <source>puts a damaged store together again</source>
        <translation>抢救损坏的数据</translation>
    </message>
    <message>
        <source>shows the commands, or what one takes</source>
        <translation>显示全部命令，或一个命令的用法</translation>
    </message>
    <message>
        <source>OneDoor without its window. Usage:</source>
        <translation>一扇门命令行。用法：</translation>
    </message>
    <message>
        <source>Commands; onedoorctl help COMMAND shows what one takes:</source>
        <translation>命令（用 onedoorctl help COMMAND 看一个命令的用法）：</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 damaged, 4 the hub cannot be reached.</source>
        <translation>退出码：0 完成，1 拒绝或失败，2 用法不对，3 数据或文件损坏，4 连不上上级库。</translation>
    </message>
    <message>
        <source>No command is called “%1”. Nothing was done; see: onedoorctl help</source>
        <translation>没有“%1”这个命令，什么也没有做。全部命令见：onedoorctl help</translation>
    </message>
    <message>
        <source>takes an act with its JSON inputs, or lists what may be done and asked</source>
        <translation>按 JSON 内容办理一个动作，或者列出现在可办的动作及其所需内容</translation>
    </message>
    <message>
        <source>every declared act, or what is wrong with a centre's own files</source>
        <translation>全部办理动作，或者检查本中心自己的文件有无错误</translation>
    </message>
    <message>
        <source>the lawful ways of a matter: which are open to it, and why not</source>
        <translation>一件事项的合法途径：哪些可走，哪些不可走及理由</translation>
    </message>
    <message>
        <source>what somebody owes by which day</source>
        <translation>谁应当在哪天前办什么</translation>
    </message>
    <message>
        <source>open matters without owner, route or next date</source>
        <translation>没有承办单位、途径或者下一个日期的在办事项</translation>
    </message>
    <message>
        <source>records that a paper was served, with its proof</source>
        <translation>登记文书送达及其凭证</translation>
    </message>
    <message>
        <source>files scans by the codes on their pages; what waits in the tray</source>
        <translation>按页上的二维码把扫描件归入事项；待归扫描件</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>A command is needed. Nothing was done; see: onedoorctl help</source>
        <translation>还缺一个命令，什么也没有做。全部命令见：onedoorctl help</translation>
    </message>
    <message>
        <source>No command is called “%1”. Nothing was done; see: onedoorctl help</source>
        <translation>没有“%1”这个命令，什么也没有做。全部命令见：onedoorctl help</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>The result could not be written: standard output is closed or full. What was recorded is kept. %1 lines were not told: %2</source>
        <translation>结果写不出去：标准输出已关闭或已写满。已经记录的都保留着，没有写出的 %1 行是：%2</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>No state is called “%1”. Nothing was searched; take some of: %2</source>
        <translation>没有“%1”这种状态，没有查找。可用的有：%2</translation>
    </message>
    <message>
        <source>--from lies behind --to. Nothing was searched.</source>
        <translation>--from 晚于 --to，没有查找，请改正日期。</translation>
    </message>
    <message>
        <source>Words or a filter are needed. Nothing was searched; see: onedoorctl help find</source>
        <translation>还缺要查的词或条件，没有查找。用法见：onedoorctl help find</translation>
    </message>
    <message>
        <source>No type is called “%1”. Nothing was searched; compare it with the catalogue.</source>
        <translation>没有“%1”这种类型，没有查找，请与目录核对。</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>The option --%1 means nothing with --format messages. Nothing was done.</source>
        <translation>选项 --%1 与 --format messages 一起没有意义。没有执行任何操作。</translation>
    </message>
    <message>
        <source>workbook, sheet “%1” of %2</source>
        <translation>工作簿，共 %2 张表，读取“%1”</translation>
    </message>
    <message>
        <source>text in %1</source>
        <translation>文本，编码 %1</translation>
    </message>
    <message>
        <source>%1; headings in row %2; left out: %3</source>
        <translation>%1；表头在第 %2 行；略去的列：%3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 registered, %2 known, %3 refused</source>
        <translation>已登记 %1 件，已有 %2 件，未登记 %3 件</translation>
    </message>
    <message>
        <source>the long text is kept whole as an attachment</source>
        <translation>正文过长，全文已存为附件</translation>
    </message>
    <message>
        <source>%1 is read as %2</source>
        <translation>%1按 %2 读取</translation>
    </message>
    <message>
        <source>Standard output failed, so nothing behind line %1 is taken any more. %2 were registered and are kept; the last one is %3.</source>
        <translation>标准输出写不出去，第 %1 行之后的不再登记。已登记 %2 件，均已保存，最后一件是 %3。</translation>
    </message>
    <message>
        <source>Standard output failed, so nothing behind line %1 is taken any more. Nothing was registered.</source>
        <translation>标准输出写不出去，第 %1 行之后的不再登记。一件也没有登记。</translation>
    </message>
    <message>
        <source>Nothing was registered: with --atomic it is all lines or none.</source>
        <translation>一件也没有登记：用了 --atomic，要么全部登记，要么都不登记。</translation>
    </message>
    <message>
        <source>Nothing was registered, for line %1 was refused and with --atomic it is all lines or none. Correct it, then register the whole again.</source>
        <translation>一件也没有登记：第 %1 行未通过，用了 --atomic，要么全部登记，要么都不登记。请改正这一行，再整份登记。</translation>
    </message>
</context>
<context>
    <name>onedoor::CopyCard</name>
    <message>
        <source>This station was copied</source>
        <translation>本工作站有另一份副本</translation>
    </message>
    <message>
        <source>Go on under a new code</source>
        <translation>换编号续办</translation>
    </message>
    <message>
        <source>The county goes on with another copy of this station. Under a code of its own this one takes all its records along; what was printed stays valid, and nothing is deleted.</source>
        <translation>县级已由本工作站的另一份副本接着办理。换一个编号，本机的记录会全部带过去；已发出的编号和文书仍然有效，不会删除任何内容。</translation>
    </message>
</context>
<context>
    <name>onedoor::ReissueDialog</name>
    <message>
        <source>Going on under a new code</source>
        <translation>正在换编号</translation>
    </message>
    <message>
        <source>Taking the records along …</source>
        <translation>正在把记录带到新编号下……</translation>
    </message>
    <message>
        <source>What was there is kept under another name; nothing is deleted.</source>
        <translation>原来的数据会改名保留，不会删除任何内容。</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>This station goes on as %1.</source>
        <translation>本工作站的编号改为 %1。</translation>
    </message>
    <message>
        <source>%1 records were taken along and go to the county now. New codes bear %2; those given before stay valid. The store as it was is kept as %3.</source>
        <translation>带过来 %1 条记录，现在上传县级。今后的编号带 %2，以前发出的仍然有效。原来的数据保留为 %3。</translation>
    </message>
    <message>
        <source>Everything is as it was.</source>
        <translation>数据保持原样，未作任何改动。</translation>
    </message>
</context>
<context>
    <name>Flaws</name>
    <message>
        <source>Record no. %2 of station %1 was removed.</source>
        <translation>工作站 %1 的第 %2 条记录被删除。</translation>
    </message>
    <message>
        <source>Record no. %2 of station %1 was altered.</source>
        <translation>工作站 %1 的第 %2 条记录被改动。</translation>
    </message>
    <message>
        <source>Record no. %2 of station %1 does not stand where it was put.</source>
        <translation>工作站 %1 的第 %2 条记录被移到了别处。</translation>
    </message>
    <message>
        <source>After %1 records the file cannot be read.</source>
        <translation>读过 %1 条记录之后，文件无法继续读取。</translation>
    </message>
    <message>
        <source>Place %1 in the order of arrival holds no record: the newest ones of a station were removed.</source>
        <translation>按到达顺序的第 %1 位没有记录：某个工作站最新的记录被删除。</translation>
    </message>
    <message>
        <source>No record of matter %1 is left: they were removed.</source>
        <translation>事项 %1 的记录一条也没有了：它们被删除。</translation>
    </message>
    <message>
        <source>the last exchange with the county</source>
        <translation>最近一次与上级库的交换</translation>
    </message>
    <message>
        <source>a backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>the note beside the store</source>
        <translation>数据库旁的末尾备忘</translation>
    </message>
    <message>
        <source>Record no. %2 of station %1 was removed: %3 still knows it.</source>
        <translation>工作站 %1 的第 %2 条记录被删除：%3里还记着它。</translation>
    </message>
    <message>
        <source>Record no. %2 of station %1 was replaced: %3 knows another one.</source>
        <translation>工作站 %1 的第 %2 条记录被替换：%3里记着的是另一条。</translation>
    </message>
    <message>
        <source>Number %1 was given and stands nowhere: its record was removed.</source>
        <translation>编号 %1 已经编过却查不到：它的记录被删除。</translation>
    </message>
    <message>
        <source>Entry no. %1 of the log of look-ups was removed.</source>
        <translation>查阅记录第 %1 条被删除。</translation>
    </message>
    <message>
        <source>Entry no. %1 of the log of look-ups was altered.</source>
        <translation>查阅记录第 %1 条被改动。</translation>
    </message>
    <message>
        <source>The note of the store's end (store.end) was altered or is another store's.</source>
        <translation>数据库的末尾备忘（store.end）被改动，或者属于另一个数据库。</translation>
    </message>
    <message>
        <source>The key of person %1 is gone; record %2 needs it.</source>
        <translation>人员 %1 的密钥不见了，记录 %2 需要它。</translation>
    </message>
    <message>
        <source>The key of person %1 was emptied though nobody forgot the person; record %2 needs it.</source>
        <translation>人员 %1 的密钥被清空，但并没有人办理过删除身份；记录 %2 需要它。</translation>
    </message>
    <message>
        <source>The key of person %1 was replaced: record %2 was sealed with another.</source>
        <translation>人员 %1 的密钥被替换：记录 %2 是用另一把密钥封存的。</translation>
    </message>
    <message>
        <source>What was stored of document %1 was deleted.</source>
        <translation>文书 %1 的存档被删除。</translation>
    </message>
    <message>
        <source>What was stored of document %1 was altered.</source>
        <translation>文书 %1 的存档被改动。</translation>
    </message>
    <message>
        <source>The stored content %1 was altered.</source>
        <translation>存档内容 %1 被改动。</translation>
    </message>
    <message>
        <source>The stored content %1 belongs to no record: the one that named it was removed.</source>
        <translation>存档内容 %1 不属于任何记录：引用它的记录被删除。</translation>
    </message>
    <message>
        <source>The attachment “%1” was deleted.</source>
        <translation>附件“%1”被删除。</translation>
    </message>
    <message>
        <source>The attachment “%1” was altered.</source>
        <translation>附件“%1”被改动。</translation>
    </message>
    <message>
        <source>The store lacks %1: it was dropped.</source>
        <translation>数据库缺少 %1：它被删掉了。</translation>
    </message>
    <message>
        <source>%1 of the store was altered.</source>
        <translation>数据库的 %1 被改动。</translation>
    </message>
    <message>
        <source>The store has %1, which this program did not make.</source>
        <translation>数据库里有 %1，它不是本程序建立的。</translation>
    </message>
    <message>
        <source>Pages of the file are damaged.</source>
        <translation>数据文件有损坏的页。</translation>
    </message>
    <message>
        <source>Rows of the store refer to others that are not there.</source>
        <translation>数据库中有行引用了不存在的行。</translation>
    </message>
    <message>
        <source>The tables do not say what the records say; rebuild makes them anew.</source>
        <translation>各表与记录不一致；可用 rebuild 由记录重建。</translation>
    </message>
    <message>
        <source>Known to be gone: %1</source>
        <translation>已知缺失：%1</translation>
    </message>
</context>
<context>
    <name>onedoor::LookCard</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Extra large</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>界面缩放</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>Set by whoever starts the program (QT_SCALE_FACTOR); nothing changes here</source>
        <translation>已由启动程序的环境变量 QT_SCALE_FACTOR 指定，在此更改不起作用</translation>
    </message>
    <message>
        <source>Tried when the program starts again: F10 keeps it, else it goes back</source>
        <translation>重新启动程序后试用：按 F10 保留，否则自动恢复原比例</translation>
    </message>
    <message>
        <source>Takes effect when the program starts again</source>
        <translation>重新启动程序后生效</translation>
    </message>
</context>
<context>
    <name>onedoor::ScaleTrial</name>
    <message>
        <source>Everything is shown at %1% now. %2 keeps it; otherwise it goes back to %3% within %4 seconds.</source>
        <translation>现在按 %1% 显示。按 %2 保留，否则将在 %4 秒内恢复为 %3%。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Back to %1%</source>
        <translation>恢复为 %1%</translation>
    </message>
</context>
<context>
    <name>onedoor::ImportColumns</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>Channel of all rows</source>
        <translation>来源渠道（全部）</translation>
    </message>
    <message>
        <source>Kind of all rows</source>
        <translation>事项类别（全部）</translation>
    </message>
    <message>
        <source>a field, or leave it out</source>
        <translation>选字段，或不导入</translation>
    </message>
    <message>
        <source>no column tells it</source>
        <translation>没有这一列</translation>
    </message>
</context>
<context>
    <name>onedoor::ImportModel</name>
    <message>
        <source>Comes in; the long text is kept whole as an attachment</source>
        <translation>导入；过长的内容全文存为附件</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Here already: %1</source>
        <translation>已有：%1</translation>
    </message>
    <message>
        <source>Registered: %1</source>
        <translation>已登记：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Petitioner</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Bringing a list in</source>
        <translation>正在导入名单</translation>
    </message>
</context>
<context>
    <name>onedoor::ImportPage</name>
    <message>
        <source>Bring in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>保存拒绝的行</translation>
    </message>
    <message>
        <source>Save which column is what</source>
        <translation>保存列的对应</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Bring lists in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Lists from other systems come in here</source>
        <translation>在这里导入其他系统的名单</translation>
    </message>
    <message>
        <source>Drop a workbook (.xlsx) or a text with commas (.csv) here. What it holds is shown first; nothing is recorded before you say so.</source>
        <translation>把工作簿（.xlsx）或者逗号分隔的文本（.csv）拖到这里。先看内容，确认之前不会登记任何事项。</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>name of the other system</source>
        <translation>来源系统名称</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>What will come of the rows</source>
        <translation>各行的结果</translation>
    </message>
    <message>
        <source>The list to bring in</source>
        <translation>要导入的名单</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.csv *.txt)</source>
        <translation>名单 (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1, refused.xlsx</source>
        <translation>%1（拒绝的行）.xlsx</translation>
    </message>
    <message>
        <source>A text in %1, %2 columns</source>
        <translation>文本，编码 %1，%2 列</translation>
    </message>
    <message>
        <source>A workbook, sheet “%1”, %2 columns</source>
        <translation>工作簿，工作表“%1”，%2 列</translation>
    </message>
    <message>
        <source>%1; columns as last time</source>
        <translation>%1；列的对应沿用上次</translation>
    </message>
    <message>
        <source>Looking at every row …</source>
        <translation>正在逐行检查……</translation>
    </message>
    <message>
        <source>The rows come in; the foot of the window shows how far it is.</source>
        <translation>正在导入，进度见窗口底部。</translation>
    </message>
    <message>
        <source>%1 came in · %2 were here already · %3 refused</source>
        <translation>已导入 %1 条 · 原有 %2 条 · 拒绝 %3 条</translation>
    </message>
    <message>
        <source>%1 will come in · %2 are here already · %3 refused</source>
        <translation>可导入 %1 条 · 已有 %2 条 · 拒绝 %3 条</translation>
    </message>
    <message>
        <source>Bring in %1 rows</source>
        <translation>导入 %1 条</translation>
    </message>
    <message>
        <source>Stopped: what came in stays. Bring the file in again for the rest; nothing with a source number comes in twice.</source>
        <translation>已停止，导入的事项均已保存。其余各行请再导入一次该文件，有来源编号的不会重复登记。</translation>
    </message>
    <message>
        <source>%1 rows did not come in. Save them (Ctrl+S), put them right, then bring that file in.</source>
        <translation>有 %1 行没有导入。请保存拒绝的行（Ctrl+S），改正后再导入那个文件。</translation>
    </message>
    <message>
        <source>All rows are in.</source>
        <translation>全部导入完毕。</translation>
    </message>
    <message>
        <source>%1 rows have no source number: brought in twice they would be here twice.</source>
        <translation>有 %1 行没有来源编号，再次导入会重复登记。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行　%2</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>AttentionWords</name>
    <message>
        <source>(who they are: onedoorctl show)</source>
        <translation>（当事人身份请用 onedoorctl show 查看）</translation>
    </message>
</context>
<context>
    <name>RecordCommands</name>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>contradictory</source>
        <translation>记录互相矛盾</translation>
    </message>
    <message>
        <source>retired: %1</source>
        <translation>已停用：%1</translation>
    </message>
    <message>
        <source>Stations contradict each other here; put the right value once more to decide it.</source>
        <translation>各工作站在此处的记录互相矛盾，均已保留；请把正确的内容再录入一次，以定取舍。</translation>
    </message>
    <message>
        <source>A record of the kind “%1” knows no step “%2”. Nothing was recorded.</source>
        <translation>“%1”记录没有“%2”这个办理动作。没有记录任何内容。</translation>
    </message>
</context>
<context>
    <name>ActControls</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Several names with 、 between them</source>
        <translation>多个姓名用顿号（、）隔开</translation>
    </message>
    <message>
        <source>Day and time, as 11-23 9:30</source>
        <translation>日期和时间，如 11-23 9:30</translation>
    </message>
    <message>
        <source>Letters, or ↓</source>
        <translation>拼音首字母，或按 ↓</translation>
    </message>
    <message>
        <source>Code, name, phone or words of it</source>
        <translation>输入编号、姓名、电话或内容</translation>
    </message>
</context>
<context>
    <name>onedoor::ActList</name>
    <message>
        <source>/ finds an act by words or pinyin</source>
        <translation>按 / 查找，可输汉字或拼音</translation>
    </message>
    <message>
        <source>Find an act</source>
        <translation>查找办理动作</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在该办</translation>
    </message>
</context>
<context>
    <name>onedoor::ActSheet</name>
    <message>
        <source>By law: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>This brings about:</source>
        <translation>记录后：</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>已知，可以修改</translation>
    </message>
    <message>
        <source>Filled in as it was left: %1 · %2 · %3</source>
        <comment>window, clerk, time</comment>
        <translation>已填入上次未完成的内容：%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>清空重填</translation>
    </message>
    <message>
        <source>The draft is discarded.</source>
        <translation>草稿已舍弃。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>DeclaredWords</name>
    <message>
        <source>the way it is on</source>
        <translation>正在办理的途径</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>day and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>选一项</translation>
    </message>
    <message>
        <source>several of a list</source>
        <translation>可选多项</translation>
    </message>
    <message>
        <source>a unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>several units</source>
        <translation>多个单位</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>names</source>
        <translation>多个姓名</translation>
    </message>
    <message>
        <source>a party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>a way</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>a running time limit</source>
        <translation>正在计算的期限</translation>
    </message>
    <message>
        <source>a paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>an attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>a division</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>clauses</source>
        <translation>协议条款</translation>
    </message>
    <message>
        <source>instalments</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>another matter</source>
        <translation>另一事项</translation>
    </message>
    <message>
        <source>an open task</source>
        <translation>未办结的任务</translation>
    </message>
    <message>
        <source>a stage of the way</source>
        <translation>途径的进展</translation>
    </message>
    <message>
        <source>an end of the way</source>
        <translation>途径的结果</translation>
    </message>
    <message>
        <source>one of the centre&apos;s records</source>
        <translation>本中心的一条记录</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>writes “%1” into the record</source>
        <translation>在记录中写入“%1”</translation>
    </message>
    <message>
        <source>writes a record “%1”</source>
        <translation>写入一条“%1”记录</translation>
    </message>
    <message>
        <source>in the matter of the record: %1</source>
        <translation>在记录所属的事项中：%1</translation>
    </message>
    <message>
        <source>opens the way “%1”, with %2</source>
        <translation>开始途径“%1”，由%2办理</translation>
    </message>
    <message>
        <source>brings “%1” to the stage “%2”</source>
        <translation>“%1”进入“%2”阶段</translation>
    </message>
    <message>
        <source>ends “%1”: %2</source>
        <translation>结束“%1”：%2</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>本中心</translation>
    </message>
    <message>
        <source>puts %1 in charge</source>
        <translation>由%1承办</translation>
    </message>
    <message>
        <source>starts the time limit “%1”</source>
        <translation>开始计算期限“%1”</translation>
    </message>
    <message>
        <source>keeps the time limit “%1”</source>
        <translation>期限“%1”完成</translation>
    </message>
    <message>
        <source>halts the time limit “%1”</source>
        <translation>期限“%1”中止</translation>
    </message>
    <message>
        <source>lets the time limit “%1” run again</source>
        <translation>期限“%1”恢复计算</translation>
    </message>
    <message>
        <source>lengthens the time limit “%1” by “%2”</source>
        <translation>期限“%1”按“%2”延长</translation>
    </message>
    <message>
        <source>sets the task “%1”</source>
        <translation>布置任务“%1”</translation>
    </message>
    <message>
        <source>the task “%1” is done</source>
        <translation>任务“%1”完成</translation>
    </message>
    <message>
        <source>raises the signal “%1”</source>
        <translation>登记信号“%1”</translation>
    </message>
    <message>
        <source>answers the signal “%1”</source>
        <translation>解除信号“%1”</translation>
    </message>
    <message>
        <source>keeps the figure “%1”</source>
        <translation>记下数据“%1”</translation>
    </message>
    <message>
        <source>the paper counts as served</source>
        <translation>文书视为已送达</translation>
    </message>
    <message>
        <source>the matter is not taken on</source>
        <translation>事项不予受理</translation>
    </message>
    <message>
        <source>the matter is closed</source>
        <translation>事项办结</translation>
    </message>
    <message>
        <source>the matter is open again</source>
        <translation>事项重新办理</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>required when: %1</source>
        <translation>下列情形必填：%1</translation>
    </message>
    <message>
        <source>asked when: %1</source>
        <translation>下列情形才问：%1</translation>
    </message>
    <message>
        <source>kept under the person's own key</source>
        <translation>按本人密钥加密保存</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is asked, how</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, if: %2</source>
        <translation>%1（条件：%2）</translation>
    </message>
</context>
<context>
    <name>onedoor::LocalModel</name>
    <message>
        <source>Law</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>May be taken when</source>
        <translation>什么时候能办</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>谁可以办</translation>
    </message>
    <message>
        <source>Proposed as the next step</source>
        <translation>什么时候提示办理</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>要填写</translation>
    </message>
    <message>
        <source>Must hold of the answers</source>
        <translation>填写须符合</translation>
    </message>
    <message>
        <source>Brings about</source>
        <translation>记录后</translation>
    </message>
    <message>
        <source>Papers that follow</source>
        <translation>随后的文书</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>时间线上写</translation>
    </message>
    <message>
        <source>Lawful for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Cost, time, force</source>
        <translation>费用、时间、效力</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Must come first</source>
        <translation>须先经过</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>选择后不能再走</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What the person may do afterwards</source>
        <translation>之后的救济</translation>
    </message>
    <message>
        <source>by the clerk</source>
        <translation>由工作人员填写</translation>
    </message>
    <message>
        <source>when it is issued</source>
        <translation>签发时生成</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a field, where it comes from</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>跟随的动作</translation>
    </message>
    <message>
        <source>Offered when</source>
        <translation>什么时候能开</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>promise of this centre</source>
        <translation>本中心承诺</translation>
    </message>
    <message>
        <source>law of another place: reckoned with only</source>
        <translation>外地规定，只供推算</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>; the shipped one was changed since</source>
        <translation>；自带的后来有改动</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>自带</translation>
    </message>
    <message>
        <source>this centre's own</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>this centre's own instead of the shipped one</source>
        <translation>本地已改</translation>
    </message>
    <message>
        <source>set aside: it is wrong, the shipped one serves</source>
        <translation>有误，已搁置，沿用自带的</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Offered no more</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an entry, its code</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: this is wrong. The file is not used, what comes with the program serves. Correct it and open the program again.</source>
        <translation>%1：这里有误。该文件未采用，沿用程序自带的；请更正后重新打开程序。</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>凭什么区分</translation>
    </message>
    <message>
        <source>Columns of its list</source>
        <translation>列表显示</translation>
    </message>
    <message>
        <source>Who may change it</source>
        <translation>谁可以改</translation>
    </message>
    <message>
        <source>How it can stand</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>检查通过，没有问题。</translation>
    </message>
</context>
<context>
    <name>onedoor::LocalPage</name>
    <message>
        <source>Which kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Find by words or pinyin</source>
        <translation>输汉字或拼音查找</translation>
    </message>
    <message>
        <source>Find a declaration</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Procedure of this centre</source>
        <translation>本中心的办理规则</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>具体内容</translation>
    </message>
    <message>
        <source>Local procedure</source>
        <translation>本地规则</translation>
    </message>
    <message>
        <source>Acts, ways, time limits, papers and kinds of records</source>
        <translation>办理动作、途径、期限、文书和台账</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Text and look (Enter)</source>
        <translation>样式与预览（Enter）</translation>
    </message>
</context>
<context>
    <name>onedoor::ReadingPane</name>
    <message>
        <source>Lawful ways, the likeliest first</source>
        <translation>可以走的途径（推荐的在前）</translation>
    </message>
    <message>
        <source>first: %1</source>
        <translation>先：%1</translation>
    </message>
    <message>
        <source>Open to it as well</source>
        <translation>也可以走</translation>
    </message>
    <message>
        <source>Petitioners</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondents</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Danger: %1. Regulations on petitions, article 25: report at once to the party committee and the government, inform the bodies in charge, and take what measures you may.</source>
        <translation>风险信号：%1。可能造成社会影响的重大、紧急信访事项和信访信息，应当及时报告本级党委和政府，通报相关主管部门和本级信访工作联席会议办公室，在职责范围内依法及时采取措施（《信访工作条例》第二十五条）。</translation>
    </message>
    <message>
        <source>Protected: the other side must not learn who came.</source>
        <translation>身份保密：不得让对方知道是谁反映的。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事情经过</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>The matter</source>
        <translation>事项信息</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>初步研判</translation>
    </message>
    <message>
        <source>intensity %1</source>
        <translation>激化程度%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已抹除</translation>
    </message>
    <message>
        <source>Guardian: %1</source>
        <translation>监护人：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>onedoor::RowsEdit</name>
    <message>
        <source>Another clause</source>
        <translation>增加一条</translation>
    </message>
    <message>
        <source>Another instalment</source>
        <translation>增加一期</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>何时以前</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>哪一天</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>number of a row</comment>
        <translation>%1．</translation>
    </message>
    <message>
        <source>Row %1: what</source>
        <translation>第 %1 行内容</translation>
    </message>
    <message>
        <source>Row %1: sum</source>
        <translation>第 %1 行金额</translation>
    </message>
    <message>
        <source>Row %1: day</source>
        <translation>第 %1 行日期</translation>
    </message>
    <message>
        <source>Row %1: who</source>
        <translation>第 %1 行由谁</translation>
    </message>
    <message>
        <source>The sum of row %1 is no sum yet</source>
        <translation>第 %1 行的金额还不完整</translation>
    </message>
    <message>
        <source>Total %1 yuan · %2</source>
        <comment>figures, in capitals</comment>
        <translation>合计 %1 元 · %2</translation>
    </message>
    <message>
        <source>The total is too large</source>
        <translation>合计金额过大</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>%1. Nothing was recorded.</source>
        <translation>%1。未作记录。</translation>
    </message>
    <message>
        <source>%1 is set aside; what comes with the program serves.</source>
        <translation>%1 未采用，系统自带的照常使用。</translation>
    </message>
    <message>
        <source>Files of %1 are wrong and are not used; no matter was touched. Correct them, then check again.</source>
        <translation>%1 中有文件不正确，未采用；事项未受影响。请改正后再检查。</translation>
    </message>
    <message>
        <source>Nothing is wrong with the declarations in %1.</source>
        <translation>%1 中的办理规程没有问题。</translation>
    </message>
    <message>
        <source>proof of service</source>
        <translation>送达凭证</translation>
    </message>
    <message>
        <source>No act is called “%1”. Nothing was done; see: onedoorctl do CODE --list</source>
        <translation>没有叫“%1”的办理动作。未作任何操作；可办的见：onedoorctl do CODE --list</translation>
    </message>
    <message>
        <source>“%1” is not done with a matter that is registered. Nothing was recorded; see: onedoorctl do CODE --list</source>
        <translation>“%1”不是对已登记事项办理的动作。未作记录；可办的见：onedoorctl do CODE --list</translation>
    </message>
</context>
<context>
    <name>Matters</name>
    <message>
        <source>now</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>open to it</source>
        <translation>可走</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>不可走</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>%1 open matters have no owner, route or next date. They are kept; give each its next step.</source>
        <translation>有 %1 件在办事项没有承办单位、途径或者下一个日期。事项都已保留；请逐件安排下一步。</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>paused</source>
        <translation>中止</translation>
    </message>
</context>
<context>
    <name>PaperCommands</name>
    <message>
        <source>%1. No paper was issued.</source>
        <translation>%1。未签发文书。</translation>
    </message>
    <message>
        <source>what it tells of has not been done yet</source>
        <translation>文书所依据的办理动作还没有办</translation>
    </message>
</context>
<context>
    <name>onedoor::PaperPane</name>
    <message>
        <source>The paper that follows</source>
        <translation>随后的文书</translation>
    </message>
    <message>
        <source>Which paper follows shows as soon as enough is filled in.</source>
        <translation>填写后在这里预览随后的文书。</translation>
    </message>
    <message>
        <source>%1 · page 1 of %2 · a preview: it is issued after the record</source>
        <translation>%1 · 第 1 页，共 %2 页 · 预览：记录后再签发</translation>
    </message>
</context>
<context>
    <name>BoardTexts</name>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Petitioner</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>激化程度</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>下一期限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Last progress</source>
        <translation>最近进展</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回次数</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未办任务</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁办</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last on</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Missing before</source>
        <translation>之前缺号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>%1 working days over</source>
        <translation>超期 %1 个工作日</translation>
    </message>
    <message>
        <source>%1 working days left</source>
        <translation>还有 %1 个工作日</translation>
    </message>
    <message>
        <source>Registration not finished</source>
        <translation>未完成的登记</translation>
    </message>
    <message>
        <source>Act not finished</source>
        <translation>未完成的办理</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>%1 · %2 rows</source>
        <translation>%1 · %2 件</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Reminder seen by</source>
        <translation>已看提醒</translation>
    </message>
    <message>
        <source>Advice not finished</source>
        <translation>咨询答复没写完</translation>
    </message>
    <message>
        <source>Settings not kept</source>
        <translation>设置没有保存</translation>
    </message>
    <message>
        <source>Record not finished: %1</source>
        <translation>台账没写完：%1</translation>
    </message>
    <message>
        <source>Act not finished: %1</source>
        <translation>没办完：%1</translation>
    </message>
</context>
<context>
    <name>BoardSheet</name>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>AccountCommands</name>
    <message>
        <source>%1 rows were written to %2</source>
        <translation>已写出 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 days late</source>
        <translation>逾期 %1 天</translation>
    </message>
</context>
<context>
    <name>BatchCommands</name>
    <message>
        <source>%1 papers, %2 matters without one</source>
        <translation>共%1份文书，%2件事项没有出具</translation>
    </message>
</context>
<context>
    <name>BoardCommands</name>
    <message>
        <source>%1 rows were written to %2</source>
        <translation>已写出 %1 行：%2</translation>
    </message>
    <message>
        <source>No board is called “%1”. Nothing was done; onedoorctl board lists them.</source>
        <translation>没有名为“%1”的列表，未作任何操作；onedoorctl board 列出全部。</translation>
    </message>
    <message>
        <source>The board has no filter “%1”. Nothing was done; onedoorctl board --json lists them.</source>
        <translation>该列表没有“%1”这个筛选项，未作任何操作；onedoorctl board --json 列出全部。</translation>
    </message>
</context>
<context>
    <name>onedoor::BoardPage</name>
    <message>
        <source>Save as a sheet</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Nothing fits these filters.</source>
        <translation>没有符合筛选条件的。</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>共 %1 行</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Save the board as a sheet</source>
        <translation>把列表导出为表格</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the sheet …</source>
        <translation>正在写出表格……</translation>
    </message>
    <message>
        <source>%1 rows were written to %2.</source>
        <translation>已写出 %1 行：%2</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>编号已复制</translation>
    </message>
</context>
<context>
    <name>onedoor::RecordsModel</name>
    <message>
        <source>Enter %1 first: it is chosen from here.</source>
        <translation>请先录入%1：这里的栏目要从中选用。</translation>
    </message>
    <message>
        <source>%1 (retired)</source>
        <comment>a record in a list</comment>
        <translation>%1（已停用）</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a field, before, now</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: changed</source>
        <comment>a field that is a person&apos;s</comment>
        <translation>%1：已修改（个人信息不在此显示）</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Serves again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>onedoor::RecordImport</name>
    <message>
        <source>%1 were entered, %2 changed · %3 were here already · %4 refused</source>
        <translation>已新增 %1 条，修改 %2 条 · 原已有 %3 条 · 拒绝 %4 条</translation>
    </message>
    <message>
        <source>%1 will be entered, %2 changed · %3 are here already · %4 refused</source>
        <translation>将新增 %1 条，修改 %2 条 · 已有 %3 条 · 拒绝 %4 条</translation>
    </message>
    <message>
        <source>Looking at every row …</source>
        <translation>正在逐行核对…</translation>
    </message>
    <message>
        <source>The rows come in; the foot of the window shows how far it is.</source>
        <translation>正在导入，进度见窗口底部。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Will be entered</source>
        <translation>将新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Will be changed</source>
        <translation>将修改</translation>
    </message>
    <message>
        <source>Serves again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Was retired and will serve again</source>
        <translation>已停用的将恢复使用</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>已有，不变</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Bringing records in</source>
        <translation>正在导入台账</translation>
    </message>
</context>
<context>
    <name>onedoor::ReadingChoice</name>
    <message>
        <source>Encoding or sheet</source>
        <translation>编码或工作表</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
</context>
<context>
    <name>onedoor::RecordImportPanel</name>
    <message>
        <source>Which column is what</source>
        <translation>各列对应哪一栏</translation>
    </message>
    <message>
        <source>What will come of the rows</source>
        <translation>各行的导入结果</translation>
    </message>
    <message>
        <source>What comes of the rows</source>
        <translation>各行的导入结果</translation>
    </message>
    <message>
        <source>%1: a text in %2</source>
        <translation>%1：文本，编码 %2</translation>
    </message>
    <message>
        <source>%1: a workbook, sheet “%2”</source>
        <translation>%1：工作簿，工作表“%2”</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>onedoor::RecordActs</name>
    <message>
        <source>What can be done</source>
        <translation>可办</translation>
    </message>
</context>
<context>
    <name>onedoor::RecordsPage</name>
    <message>
        <source>Recorded: %1</source>
        <translation>已记录：%1</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>确认%1</translation>
    </message>
    <message>
        <source>Nothing is recorded before Ctrl+Enter; Esc goes back and keeps a draft.</source>
        <translation>按 Ctrl+Enter 才会记录；Esc 返回，已填内容保存为草稿。</translation>
    </message>
    <message>
        <source>Alt+1 takes the first of what can be done; Ctrl+Shift+N enters a new one.</source>
        <translation>按 Alt+1 办理第一项可办；按 Ctrl+Shift+N 新增。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>%1: nothing in it was changed</source>
        <translation>%1：内容没有变化，未另作记录</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Retired: %1</source>
        <translation>已停用：%1</translation>
    </message>
    <message>
        <source>Say why it is retired.</source>
        <translation>请写明停用原因。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1 rows did not come in. Save them, put them right, then bring that file in; Esc goes back to the list.</source>
        <translation>有 %1 行未导入，请保存这些行，改正后再导入；Esc 返回列表。</translation>
    </message>
    <message>
        <source>All rows are in; Esc goes back to the list.</source>
        <translation>已全部导入；Esc 返回列表。</translation>
    </message>
    <message>
        <source>Bring in %1 records</source>
        <translation>导入 %1 条</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Nothing is kept before Ctrl+Enter; Esc goes back to the list.</source>
        <translation>按 Ctrl+Enter 才会导入；Esc 返回列表。</translation>
    </message>
    <message>
        <source>It is offered no more; its history stays. Esc leaves it as it is.</source>
        <translation>停用后不再供选用，历史保留；Esc 取消。</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N enters a new one; what is filled in is kept as a draft.</source>
        <translation>按 Ctrl+Shift+N 新增；已填内容自动保存为草稿。</translation>
    </message>
    <message>
        <source>The list to bring in</source>
        <translation>选择要导入的表格</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.csv *.txt)</source>
        <translation>表格 (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the records as a workbook</source>
        <translation>导出台账为工作簿</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>保存被拒绝的行</translation>
    </message>
    <message>
        <source>%1, refused.xlsx</source>
        <translation>%1-被拒绝的行.xlsx</translation>
    </message>
    <message>
        <source>Kinds of records</source>
        <translation>台账种类</translation>
    </message>
    <message>
        <source>Retired ones, too</source>
        <translation>含已停用</translation>
    </message>
    <message>
        <source>Why it is retired</source>
        <translation>停用原因</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Find by words or pinyin</source>
        <translation>输汉字或拼音查找</translation>
    </message>
    <message>
        <source>Find a record</source>
        <translation>查找台账</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>%1 · %2 on record</source>
        <comment>a kind of record, how many</comment>
        <translation>%1 · %2 条</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a kind of record, how many</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Nothing serving is called so; Esc shows all again.</source>
        <translation>在用的记录中没有找到；按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>Enter them one by one, or drop a workbook (.xlsx) or a text with commas (.csv) here.</source>
        <translation>可以逐条录入，也可以把表格（.xlsx、.csv）拖到这里导入。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No record of this kind yet: %1</source>
        <translation>还没有录入：%1</translation>
    </message>
    <message>
        <source>enter one</source>
        <translation>新增一条</translation>
    </message>
    <message>
        <source>bring a list in</source>
        <translation>从表格导入</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Let it serve again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Stations contradict each other here; put the right value once more to decide it.</source>
        <translation>各工作站对这里的记录不一致；请重新填写正确的内容并保存。</translation>
    </message>
</context>
<context>
    <name>onedoor::RecordForm</name>
    <message>
        <source>Filled in as it was left: %1 · %2 · %3</source>
        <comment>window, clerk, time</comment>
        <translation>已恢复上次未保存的内容：%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Names the record and stays: enter another one, and retire this.</source>
        <translation>名称不能修改；如有变化，请另建一条，再停用这一条。</translation>
    </message>
</context>
<context>
    <name>onedoor::PresenceModel</name>
    <message>
        <source>Here since %1</source>
        <translation>%1 到岗</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>应到未到</translation>
    </message>
    <message>
        <source>Comes later</source>
        <translation>稍后到</translation>
    </message>
    <message>
        <source>Left at %1</source>
        <translation>%1 离岗</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已下班</translation>
    </message>
    <message>
        <source>not on the roster</source>
        <translation>未排班</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>窗口、房间</translation>
    </message>
    <message>
        <source>On the roster</source>
        <translation>排班时间</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>onedoor::PresencePage</name>
    <message>
        <source>Sign somebody in</source>
        <translation>登记签到</translation>
    </message>
    <message>
        <source>Open the roster</source>
        <translation>打开排班</translation>
    </message>
    <message>
        <source>Attendance and roster are records; Esc goes back.</source>
        <translation>签到和排班都在台账里；Esc 返回。</translation>
    </message>
    <message>
        <source>Who is here now</source>
        <translation>现在谁在</translation>
    </message>
    <message>
        <source>Nobody is on today&apos;s roster</source>
        <translation>今天没有排班</translation>
    </message>
    <message>
        <source>Who comes when is entered as a roster, who came as attendance: both among the records.</source>
        <translation>谁哪天来，录入台账的“排班”；谁到了，录入“签到”。</translation>
    </message>
    <message>
        <source>sign somebody in</source>
        <translation>登记签到</translation>
    </message>
    <message>
        <source>Who is here now · %1 here, %2 on the list</source>
        <translation>现在谁在 · 在岗 %1 人，名单 %2 人</translation>
    </message>
</context>
<context>
    <name>onedoor::TodayColumn</name>
    <message>
        <source>%1 · %2</source>
        <comment>a column, how many</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>onedoor::TodayModel</name>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <comment>how many days left, what is due, matter, its code</comment>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
</context>
<context>
    <name>onedoor::TodayPage</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Facts clash %1</source>
        <translation>事实冲突 %1</translation>
    </message>
    <message>
        <source>%1 waiting to be sent</source>
        <translation>待上传 %1 条</translation>
    </message>
    <message>
        <source>Nobody&apos;s %1</source>
        <comment>matters without anybody</comment>
        <translation>无人管 %1</translation>
    </message>
    <message>
        <source>Overdue %1</source>
        <translation>超期 %1</translation>
    </message>
    <message>
        <source>Reminders · %1</source>
        <translation>提醒 · %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Ctrl+Enter: the reminder was seen; it comes again only with its next step. Enter opens.</source>
        <translation>Ctrl+Enter 表示知道了并留下回执，到下一步（到期、超期）再提醒；Enter 打开事项。</translation>
    </message>
    <message>
        <source>Left and Right change the column, Enter opens.</source>
        <translation>左右键换列，Enter 打开。</translation>
    </message>
</context>
<context>
    <name>onedoor::FormMergePanel</name>
    <message>
        <source>Take the merged text</source>
        <translation>采用合并结果</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>回到文本</translation>
    </message>
    <message numerus="yes">
        <source>All else merges by itself; %n place(s) were changed on both sides and must be chosen.</source>
        <translation>
            <numerusform>其余已自动合并；有 %n 处两边都改过，请逐处选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>Both changes merge by themselves: there is nothing to choose.</source>
        <translation>两边的改动已自动合并，没有需要选择的地方。</translation>
    </message>
    <message>
        <source>This centre&apos;s</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>Shipped now</source>
        <translation>现在的自带</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两段都要</translation>
    </message>
    <message>
        <source>Shipped then</source>
        <translation>当时的自带</translation>
    </message>
    <message>
        <source>Place %1: which to take</source>
        <translation>第 %1 处：采用哪一段</translation>
    </message>
</context>
<context>
    <name>onedoor::FormLookCard</name>
    <message>
        <source>As it looks</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>What it is filled with</source>
        <translation>用什么内容填写</translation>
    </message>
    <message>
        <source>Its sample</source>
        <translation>自带样例</translation>
    </message>
    <message>
        <source>Long names and texts</source>
        <translation>长名称、长文字</translation>
    </message>
    <message>
        <source>Names in four scripts</source>
        <translation>四种文字的姓名</translation>
    </message>
    <message>
        <source>A protected matter</source>
        <translation>受保护的事项</translation>
    </message>
    <message>
        <source>Only what must be there</source>
        <translation>选填栏目全空</translation>
    </message>
    <message>
        <source>A real matter, by its code</source>
        <translation>真实事项（按编号）</translation>
    </message>
    <message>
        <source>Code of a matter, then Enter</source>
        <translation>事项编号，按 Enter</translation>
    </message>
    <message>
        <source>Code of a matter</source>
        <translation>事项编号</translation>
    </message>
    <message>
        <source>The page shows as soon as a form is open and nothing is wrong with it.</source>
        <translation>打开一份文书并且检查无误后，这里显示纸面。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>as it was before the mistake</source>
        <translation>出错之前的样子</translation>
    </message>
    <message>
        <source>without a value: %1</source>
        <translation>还没有内容：%1</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>纸面</translation>
    </message>
</context>
<context>
    <name>onedoor::FormEditorPage</name>
    <message>
        <source>shipped</source>
        <translation>自带</translation>
    </message>
    <message>
        <source>this centre&apos;s own</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>本地已改</translation>
    </message>
    <message>
        <source>changed here; shipped anew since</source>
        <translation>本地已改，自带已更新</translation>
    </message>
    <message>
        <source>Papers, by group</source>
        <translation>按分组列出的文书</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>检查发现的问题</translation>
    </message>
    <message>
        <source>Back to the shipped one</source>
        <translation>恢复自带</translation>
    </message>
    <message>
        <source>Compare with the shipped one</source>
        <translation>三方对照</translation>
    </message>
    <message>
        <source>Save as this centre&apos;s</source>
        <translation>保存为本地样式</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Find by words or pinyin</source>
        <translation>按文字或拼音查找</translation>
    </message>
    <message>
        <source>Find a paper</source>
        <translation>查找文书</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Which file of the form</source>
        <translation>文书的哪一个文件</translation>
    </message>
    <message>
        <source>The text of the file</source>
        <translation>文件的文本</translation>
    </message>
    <message>
        <source>Only who has the post of the administrator changes papers; you may look at all of them.</source>
        <translation>只有“管理”岗位可以修改文书样式；您可以查看全部样式。</translation>
    </message>
    <message>
        <source>The shipped one serves from the next start on. What this centre had written is kept in %1.</source>
        <translation>下次打开程序起使用自带样式。本地写的内容没有删除，留存在 %1。</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>现在重新打开</translation>
    </message>
    <message>
        <source>Paper forms</source>
        <translation>文书样式</translation>
    </message>
    <message>
        <source> · with a draft</source>
        <translation> · 有草稿</translation>
    </message>
    <message>
        <source>Choose a paper at the left, by Enter.</source>
        <translation>请在左边选择文书，按 Enter 打开。</translation>
    </message>
    <message>
        <source>a draft that does not serve yet</source>
        <translation>草稿，尚未使用</translation>
    </message>
    <message>
        <source>belongs to another paper and is changed there</source>
        <translation>属于另一份文书，请到那份文书中修改</translation>
    </message>
    <message>
        <source>a part: other papers use it as well</source>
        <translation>共用组件：其他文书也在使用</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>Something is wrong with it, so it does not serve. What was written is kept as a draft; the form before serves on. Mend what is listed below, then save again.</source>
        <translation>检查没有通过，不能使用。写的内容已存为草稿，原来的样式照常使用。请改正下面列出的问题，再保存。</translation>
    </message>
    <message>
        <source>Saved, and nothing is wrong with it. It serves from the next start on; the shipped one is kept beside.</source>
        <translation>已保存，检查无误。下次打开程序起按它出具；自带样式的底本一并留存。</translation>
    </message>
    <message>
        <source>Changed, not saved yet</source>
        <translation>有改动，还没有保存</translation>
    </message>
</context>
<context>
    <name>onedoor::PaperRunWorker</name>
    <message>
        <source>This paper is not for this matter now.</source>
        <translation>这件事项现在不出这种文书。</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation>卷宗</translation>
    </message>
</context>
<context>
    <name>onedoor::PaperRunModel</name>
    <message>
        <source>%1 of %2 matters · %3 papers · %4 without</source>
        <translation>已看 %1 件，共 %2 件 · 可出具、已出具 %3 份 · 不能出具 %4 件</translation>
    </message>
    <message>
        <source>can be issued</source>
        <translation>可以出具</translation>
    </message>
    <message>
        <source>%1, issued before</source>
        <translation>%1，以前已出具</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Number, or why there is none</source>
        <translation>文号，或者不能出具的原因</translation>
    </message>
</context>
<context>
    <name>onedoor::PaperRunPage</name>
    <message>
        <source>Check</source>
        <translation>先看能否出具</translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>取事项列表所列</translation>
    </message>
    <message>
        <source>Codes from a file</source>
        <translation>从文件取编号</translation>
    </message>
    <message>
        <source>Save what has none</source>
        <translation>导出不能出具的</translation>
    </message>
    <message>
        <source>One paper for many matters</source>
        <translation>为多件事项出具同一种文书</translation>
    </message>
    <message>
        <source>%1 papers were issued and stand in %2.</source>
        <translation>已出具 %1 份，合成一个文件：%2。</translation>
    </message>
    <message>
        <source>No paper could be issued; why stands beside each matter.</source>
        <translation>一份也没有出具，原因写在每件事项旁边。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>事项编号</translation>
    </message>
    <message>
        <source>Paste the codes, or a table that holds them; other text is passed over.</source>
        <translation>粘贴编号，或者含编号的表格，其他文字不读。</translation>
    </message>
    <message>
        <source>What comes of each matter</source>
        <translation>每件事项的结果</translation>
    </message>
    <message>
        <source>Many papers</source>
        <translation>批量出具</translation>
    </message>
    <message>
        <source>Save the papers as one PDF</source>
        <translation>全部文书另存为一个 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>A list of matters</source>
        <translation>含事项编号的文件</translation>
    </message>
    <message>
        <source>No code of a matter stands in this file as text; a workbook can be copied and pasted. Nothing was changed.</source>
        <translation>这个文件里没有读到事项编号；表格文件可以打开后复制、粘贴到这里。原来的编号没有改动。</translation>
    </message>
    <message>
        <source>Save what has no paper</source>
        <translation>导出不能出具的事项</translation>
    </message>
    <message>
        <source>without-paper</source>
        <translation>未出具</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Each paper gets its number as if it were issued at its matter.</source>
        <translation>每份文书单独编号，与在事项里出具一样。</translation>
    </message>
    <message>
        <source>Looking at each matter … Esc stops</source>
        <translation>正在逐件查看……按 Esc 停止</translation>
    </message>
    <message>
        <source>Nothing is issued yet.</source>
        <translation>还没有出具。</translation>
    </message>
    <message>
        <source>Issuing … Esc stops behind the paper it is at</source>
        <translation>正在出具……按 Esc 在出完这一份后停止</translation>
    </message>
    <message>
        <source>Stopped. What was issued is kept; go on and the PDF has all of it.</source>
        <translation>已停止。出具的都已编号保存；继续后，文件里仍是全部。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>Binding a file …</source>
        <translation>正在装订卷宗……</translation>
    </message>
    <message>
        <source>%1 codes</source>
        <translation>%1 个编号</translation>
    </message>
    <message>
        <source>What can be issued is looked at first.</source>
        <translation>先查看哪些可以出具。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Issue %1 papers</source>
        <translation>出具 %1 份</translation>
    </message>
</context>
<context>
    <name>onedoor::FileDrop</name>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
</context>
<context>
    <name>onedoor::MatterFiles</name>
    <message>
        <source>Files to keep with the matter</source>
        <translation>选择随事项保存的文件</translation>
    </message>
    <message>
        <source>Opened, to be read only: %1</source>
        <translation>已打开，仅供查看：%1</translation>
    </message>
    <message>
        <source>No program of this computer opens “%1”. It is kept; Ctrl+S saves a copy to be read on another computer.</source>
        <translation>本机没有能打开“%1”的程序。附件仍在；可按 Ctrl+S 另存，到别的电脑查看。</translation>
    </message>
    <message>
        <source>Encrypting and keeping …</source>
        <translation>正在加密保存……</translation>
    </message>
</context>
<context>
    <name>onedoor::IntakeFiles</name>
    <message>
        <source>Keeping attachments</source>
        <translation>正在存取附件</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>已添加附件：%1</translation>
    </message>
    <message>
        <source>%1 files are kept with the matter once it is registered: %2</source>
        <translation>%1 个文件将在登记后存入事项：%2</translation>
    </message>
    <message>
        <source>The form was left before it was registered; these files were not kept and lie where they were: %1. Drop them again onto their matter.</source>
        <translation>这张表没有登记，以下文件未保存，仍在原处：%1。请打开对应事项后重新拖入。</translation>
    </message>
</context>
<context>
    <name>onedoor::Refusals</name>
    <message>
        <source>… and %1 more files were refused.</source>
        <translation>……另有 %1 个文件未收取。</translation>
    </message>
</context>
</TS>
