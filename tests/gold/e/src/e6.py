from lib import *
d=Doc('e6-2021-明川县公安局-部门整体','明川县公安局',2021)
d.h('明川县公安局2021年部门整体支出绩效自评报告',0)
d.h('一、部门（单位）基本情况')
d.p('（一）部门（单位）概况。明川县公安局是主管全县公安工作的县人民政府工作部门，依法履行维护国家安全、维护社会治安秩序、保护公民人身安全和财产安全、预防和惩治违法犯罪活动等职责。现设有指挥中心、政工监督室、警务保障室、法制大队、刑事侦查大队、治安管理大队、交通警察大队等18个内设机构，下辖21个派出所和看守所、拘留所。')
d.p('我局政法专项编制{z1=286|staff.approved.admin n opt}名，事业编制{z2=34|staff.approved.institution n}名，合计编制{z=z1+z2|staff.approved n}名。2021年末在职民警及职工{a=308|staff.active n}人，其中民警{a1=275}人、事业人员{a2=a-a1}人；离退休人员{r=127|staff.retired n}人；另有警务辅助人员{f=412}人，其中勤务辅警{f1=356}人、文职辅警{f2=f-f1}人。')
d.p('（二）部门绩效目标的设立情况。2021年我局围绕“打防管控建”五个方面设立绩效目标：刑事案件发案率同比下降，命案破案率100%；电信网络诈骗案件损失数同比下降；道路交通事故四项指数稳中有降；完成智慧警务二期建设；群众安全感、满意度稳中有升。')
d.p('（三）绩效自评工作开展情况。为做好本次自评工作，我局成立了以党委委员、副局长为组长，警务保障室、政工监督室、法制大队等部门负责人为成员的自评小组。自评小组于2022年3月1日至4月10日，按照前期准备、数据采集、现场核实、综合分析四个步骤，对26个科所队进行了资料核查，对智慧警务二期、执法办案管理中心运行等重点项目进行了现场察看，并对存在的疑点逐一核实。')
d.h('二、部门资金收支情况')
d.p('（一）收入预算及决算。2021年年初收入预算{ib=10852.16|income.total i}万元，全部为一般公共预算拨款。调整收入预算{jb=12746.91|income.total j}万元，较年初增加{dj=jb-ib}万元。2021年决算收入{I=12746.91|income.total a}万元，比2020年决算收入{ip=12218.45|income.total a y=2020}万元增加{di=I-ip}万元，增长{gi=G(I,ip)}%。')
d.p('（二）支出预算及决算。2021年年初支出预算{eb=10852.16|expenditure.total i}万元，其中基本支出预算{eb1=7936.16|expenditure.basic i}万元，项目支出预算{eb2=eb-eb1|expenditure.project i}万元；调整后支出预算{ej=12746.91|expenditure.total j}万元。2021年决算支出{E=12683.27|expenditure.total a}万元，其中：工资福利支出{e1=7418.65}万元，商品和服务支出{e2=3162.08}万元，对个人和家庭的补助{e3=386.42}万元，资本性支出{e4=E-e1-e2-e3}万元。支出预算执行率为{er=Q(E*100/ej,1)|rate.execution n}%。')
d.p('按支出类型划分，基本支出{b=8542.70|expenditure.basic a}万元，占{s1=P(b,E,1)}%；项目支出{x=E-b|expenditure.project a}万元，占{s2=P(x,E,1)}%。年末结转{cc=jb-E|carryover.closing a}万元。')
d.p('（三）“三公”经费。2021年“三公”经费支出{t=486.3|three_public.total a}万元，较2020年的{tp=512.6|three_public.total a y=2020}万元减少{td=tp-t}万元，下降{tg=G(t,tp,1)}%。其中：公务用车购置费{t0=89.6|three_public.vehicle.purchase a}万元，更新执法执勤车辆7辆；公务用车运行维护费{t1=388.4|three_public.vehicle.operation a}万元；公务接待费{t2=t-t0-t1|three_public.reception a}万元；未安排因公出国（境）。年末实有执法执勤车辆{c=143}辆，其中特种专业技术用车{c1=21}辆。')
d.p('（四）资产管理情况。截至2021年12月31日，固定资产原值{g0=18642.35}万元，累计折旧{g9=9815.62}万元，固定资产净值{gn=g0-g9}万元。')
d.h('三、部门整体支出绩效分析')
d.p('（一）打击犯罪成效明显。全年立刑事案件{l=1486}起，比上年减少{ld=133}起，下降{lg=P(ld,l+ld,1)}%；破获{lp=968}起，破案率{lr=P(lp,l,1)}%。抓获犯罪嫌疑人{k=1127}名，其中逃犯{k1=86}名。命案连续4年全破。')
d.p('（二）反诈工作扎实推进。电信网络诈骗立案{dz=312}起，较上年的{dzp=405}起减少{dzd=93}起，下降{dzg=G(dz,dzp,1)}%；止付冻结涉案资金2160.5万元，返还群众被骗资金183.7万元；国家反诈中心APP注册安装19.6万人。')
d.p('（三）交通安全形势平稳。全年发生一般以上道路交通事故{j=64}起、死亡{js=17}人，同比分别减少9起、3人；查处酒驾醉驾{jj=738}起，其中醉驾{jz=142}起、酒后驾驶{jy=jj-jz}起。')
d.p('（四）智慧警务建设提速。智慧警务二期项目合同金额{h=1280.00}万元，截至年末已支付{hp=1024.00|expenditure.project a s=智慧警务二期项目 opt}万元，支付进度{hr=P(hp,h,1)|rate.execution n opt s=智慧警务二期项目}%；新建高清视频监控{v=620}路，其中人脸识别{v1=150}路、车辆卡口{v2=86}路、普通监控{v3=v-v1-v2}路。')
d.p('（五）治安防控体系不断完善。常态化开展“一村一辅警”工作，实行巡特警与派出所联勤联动，主城区街面见警率明显提高。全年受理治安案件{za=2317}起，查处{zb=2163}起，查处率{zr=P(zb,za,1)}%；2019年、2020年、2021年接报有效警情分别为{w1=24860}起、{w2=23145}起和{w3=21970}起，三年累计{w4=w1+w2+w3}起。排查化解各类矛盾纠纷3652起，未发生个人极端案事件。')
d.p('（六）服务水平提升。办理户籍、出入境、车驾管等业务28.4万件，“跑一次”事项占比96.2%。2021年全省群众安全感满意度测评中，我县得分为{sat=96.85|rate.satisfaction n opt}分，位列全市第二位；服务对象满意度{st=95.3|rate.satisfaction n}%。')
d.h('四、自评结论')
d.p('2021年度我局部门整体支出绩效自评综合得分为{q=96.2|score.total n}分，评价等级为“{gr=优秀|grade n}”。其中：目标设定{q1=14.5|score.total n opt}分（满分15分），预算配置{q2=9.5|score.total n opt}分（满分10分），预算执行与管理{q3=28.7|score.total n opt}分（满分30分），履职效益{q4=43.5|score.total n opt}分（满分45分）。')
d.h('五、存在的问题和整改情况')
d.p('一是办案业务经费需求逐年增加，预算安排难以完全覆盖；二是项目支出执行不均衡，智慧警务二期项目因设备到货延迟，部分款项跨年支付；三是部分派出所业务用房老旧，维修经费缺口较大。针对上述问题，我局将进一步细化预算编制，加强与财政部门的沟通衔接，完善项目库管理，严格执行政府采购和合同管理制度，定期开展绩效监控，确保资金使用安全高效。')
d.h('六、绩效自评结果应用')
d.p('我局将自评结果在局党委会议上通报，并作为编制2022年部门预算的重要参考；按照政府信息公开要求，在县人民政府门户网站公开自评报告。')
R='''sum z z1 z2
sum a a1 a2
sum f f1 f2
change+ jb ib dj
change+ I ip di
crp+ I ip gi
?cr+ I di gi
sum eb eb1 eb2
sum E e1 e2 e3 e4
ratio E ej er
sum E b x
ratio b E s1
ratio x E s2
?sum jb E cc
change- t tp td
crp- t tp tg
?cr- t td tg
sum t t0 t1 t2
part_le_whole c c1
sum g0 g9 gn
cr- l ld lg
ratio lp l lr
part_le_whole k k1
change- dz dzp dzd
crp- dz dzp dzg
?cr- dz dzd dzg
sum jj jz jy
ratio hp h hr
sum v v1 v2 v3
ratio zb za zr
sum w4 w1 w2 w3
score_sum q q1 q2 q3 q4
grade q'''
d.rel(R)
for c in (('15','14.5'),('10','9.5'),('30','28.7'),('45','43.5')): d.orels.append(dict(kind='score_cap',numbers=list(c),holds=True,quote='满分'))
d.orels.append(dict(kind='score_sum',numbers=['100','15','10','30','45'],holds=True,quote='满分'))
d.fact('income.fiscal.general i opt','',d.p_['ib'],'万元','年初收入预算10852.16万元')
for b in 'ij': d.fact(f'expenditure.project {b} opt s=智慧警务二期项目','',d.p_['h'],'万元','合同金额1280.00万元')
d.save()
