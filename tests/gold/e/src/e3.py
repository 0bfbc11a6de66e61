from lib import *
d=Doc('e3-2023-柏原县水务局-部门整体','柏原县水务局',2023,comma=True)
d.h('柏原县水务局2023年度部门整体支出绩效自评报告',0)
d.p('为全面实施预算绩效管理，提高财政资金使用效益，根据县财政局关于开展部门整体支出绩效自评的有关要求，我局对2023年度部门整体支出进行了绩效自评。现报告如下：')
d.h('一、基本情况')
d.p('（一）机构设置。柏原县水务局为县政府组成部门，正科级建制，内设综合办公室、规划建设股、水资源管理股、水土保持股、河湖管理股5个股室，所属事业单位有县水利工程服务中心、县灌区管理站、县水旱灾害防御中心。')
d.p('（二）人员编制。全局共有编制{z=94|staff.approved n}个，实有在编在岗人员{a=88|staff.active n}人，其中行政{a1=14}人、事业{a2=71}人、工勤{a3=3}人，退休人员{r=52|staff.retired n}人。')
d.p('（三）主要职能。负责保障全县水资源的合理开发利用；负责水资源保护、节约用水和水文工作；指导水利设施、水域及其岸线的管理、保护与综合利用；负责水土保持、农村水利和水旱灾害防治工作；组织实施河长制湖长制各项任务。')
d.h('二、部门整体支出管理及使用情况')
d.h('（一）预算安排情况',2)
d.p('2023年部门预算安排{ib=46,380,000|expenditure.total i}元，其中：人员经费{ib1=9,856,000|expenditure.basic.personnel i}元，公用经费{ib2=1,124,000|expenditure.basic.public i}元，项目经费{ib3=ib-ib1-ib2|expenditure.project i}元。因中央水利发展资金、省级河湖治理资金下达，年中调增{add=17,265,000}元，全年预算数{jb=ib+add|expenditure.total j}元。')
d.h('（二）预算执行情况',2)
d.p('2023年实际支出{E=60,918,452.37|expenditure.total a}元，全年预算执行率为{er=P(E,jb)|rate.execution n}%。具体构成为：人员经费支出{E1=9,803,116.20|expenditure.basic.personnel a}元，占{s1=P(E1,E)}%；公用经费支出{E2=1,086,540.17|expenditure.basic.public a}元，占{s2=P(E2,E)}%；项目经费支出{E3=E-E1-E2|expenditure.project a}元，占{s3=P(E3,E)}%。')
d.p('项目经费支出较上年的{e3p=43,570,210.00|expenditure.project a y=2022}元增加{de=E3-e3p}元，增长{ge=G(E3,e3p)}%，增加的原因主要是清河治理工程全面开工。')
d.h('（三）“三公”经费及一般性支出情况',2)
d.p('本年度“三公”经费支出{t=218,630.00|three_public.total a}元，其中公务用车运行维护费{t1=186,400.00|three_public.vehicle.operation a}元，公务接待费{t2=t-t1|three_public.reception a}元，因公出国（境）费{t3=0|three_public.abroad a}元。三公经费年初预算{tb=250,000.00|three_public.total i}元，结余{ts=tb-t}元。会议费支出{hy=24,500.00|meeting a}元，比上年减少{hd=3,500.00}元，下降{hg=P(hd,hy+hd)}%；培训费支出{px=41,260.00|training a}元，与上年基本持平。')
d.p('2023年末我局共有公务用车{ca=8}辆，其中防汛抗旱应急保障用车{ca1=5}辆、一般公务用车{ca2=3}辆。')
d.h('三、重点项目绩效情况')
d.p('1.清河柏原段治理工程。项目总投资{pt=98,600,000}元，截至2023年底累计完成投资{pl=61,920,000}元，占总投资的{pr=P(pl,pt)}%。其中2023年完成支出{py=28,450,000.00|expenditure.project a s=清河柏原段治理工程}元，治理河道{km=11.6}公里，其中新建护岸{km1=8.2}公里、加固堤防{km2=3.4}公里。')
d.p('2.农村饮水安全巩固提升工程。年初预算安排{ny=9,800,000.00|expenditure.project i s=农村饮水安全巩固提升工程}元，全年支出{nz=9,612,380.00|expenditure.project a s=农村饮水安全巩固提升工程}元，资金支出率{nr=P(nz,ny)|rate.execution n opt s=农村饮水安全巩固提升工程}%。改造供水管网136公里，新建集中供水站点7处，巩固提升供水人口3.8万人，农村自来水普及率由上年的{zl=91.6}%提高到{zn=94.3}%，提高{zd=zn-zl}个百分点。')
d.p('3.灌区续建配套与节水改造项目。项目预算{gy=12,500,000.00|expenditure.project i s=灌区续建配套与节水改造项目}元，支出{gz=12,500,000.00|expenditure.project a s=灌区续建配套与节水改造项目}元，执行率{gr1=100|rate.execution n s=灌区续建配套与节水改造项目}%。衬砌渠道24.8公里，恢复和改善灌溉面积2.6万亩，灌溉水有效利用系数提高到0.572。')
d.h('四、部门整体绩效目标完成情况')
d.p('全年计划完成绩效指标{m=22}项，实际完成{m1=21}项，完成率{m2=P(m1,m)}%，未完成的为水土流失综合治理面积指标，年度目标{w1=18.0}平方公里，实际完成{w2=16.5}平方公里，完成目标的{w3=P(w2,w1)}%。')
d.p('河长制方面，全县{hz=126}名县、乡、村三级河长共巡河{xh=8,642}次，其中县级河长{x1=96}次、乡级河长{x2=1,874}次、村级河长{x3=xh-x1-x2}次，发现并整改“四乱”问题37个。水旱灾害防御方面，汛期共启动应急响应4次，转移群众1,205人，未发生人员伤亡。水行政执法方面，查处水事违法案件19起，罚没收入23.6万元全部上缴国库。')
d.p('经抽样调查，群众对水利工作的满意度为{sat=94.6|rate.satisfaction n}%。')
d.p('水土保持方面，坚持山水林田湖草系统治理，实施坡耕地综合整治和生态清洁小流域建设，新增水土流失治理任务虽未全部完成，但重点区域植被覆盖度明显提高。2021年、2022年、2023年全县用水总量分别为1.32亿立方米、1.29亿立方米和1.27亿立方米，均控制在省定指标以内；万元国内生产总值用水量持续下降，节水型社会建设通过省级验收。')
d.h('五、评价得分情况')
d.p('本次自评采取百分制，分为预算编制、预算执行、预算管理、履职效果四个部分，满分分别为15分、25分、20分、40分，实际得分分别为{g1=14|score.total n opt}分、{g2=23.8|score.total n opt}分、{g3=18|score.total n opt}分和{g4=38.25|score.total n opt}分，合计{g=g1+g2+g3+g4|score.total n}分，自评等级为“{gr=优|grade n}”。')
d.h('六、存在问题及改进措施')
d.p('（一）存在问题。一是项目预算执行不够均衡，受汛期施工影响，上半年支出进度仅为31.7%；二是个别工程竣工决算不及时，有3个已完工项目尚未办理资产移交；三是基层水管单位专业技术人员偏少，工程管护水平不高。')
d.p('（二）改进措施。一是科学编制项目实施计划，避开主汛期安排工程建设，确保6月底前支出进度达到50%以上；二是压实项目法人责任，对完工满3个月未办理竣工决算的项目予以通报；三是采取定向委培和公开招聘相结合的方式，充实基层技术力量。')
d.p('柏原县水务局')
d.p('2024年3月18日')
d.rel('''
sum a a1 a2 a3
sum ib ib1 ib2 ib3
sum jb ib add
ratio E jb er
sum E E1 E2 E3
ratio E1 E s1
ratio E2 E s2
ratio E3 E s3
change+ E3 e3p de
crp+ E3 e3p ge
?cr+ E3 de ge
sum t t1 t2 t3
sum tb t ts
cr- hy hd hg
sum ca ca1 ca2
ratio pl pt pr
part_le_whole pl py
sum km km1 km2
ratio nz ny nr
change+ zn zl zd
ratio gz gy gr1
ratio m1 m m2
ratio w2 w1 w3
sum xh x1 x2 x3
score_sum g g1 g2 g3 g4
grade g
''')
for b in 'ija':
    d.fact(f'expenditure.project {b} opt s=清河柏原段治理工程','',d.p_['pt'],'元','项目总投资98,600,000元')
    d.fact(f'expenditure.project {b} opt s=清河柏原段治理工程','',d.p_['pl'],'元','累计完成投资61,920,000元')
d.orels.append(dict(kind='score_sum',numbers=['100','15','25','20','40'],holds=True,quote='满分分别为15分、25分、20分、40分'))
for c in (('15','14'),('25','23.8'),('20','18'),('40','38.25')): d.orels.append(dict(kind='score_cap',numbers=list(c),holds=True,quote='满分分别为'))
d.save()
