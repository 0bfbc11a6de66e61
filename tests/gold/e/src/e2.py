from lib import *
d=Doc('e2-2023-雁川区卫生健康局-部门整体','雁川区卫生健康局',2023)
d.h('雁川区卫生健康局2023年部门整体支出绩效自评报告',0)
d.h('一、部门概况')
d.h('（一）部门职责',2)
d.p('区卫生健康局贯彻落实党中央、省委、市委和区委关于卫生健康工作的方针政策和决策部署，主要职责是：拟订全区卫生健康事业发展规划和政策措施；协调推进深化医药卫生体制改革；制定并组织落实疾病预防控制规划；负责职业卫生、放射卫生、环境卫生、学校卫生、公共场所卫生的监督管理；组织实施国家基本药物制度；负责计划生育管理和服务工作；指导基层医疗卫生、妇幼健康服务体系建设。')
d.h('（二）机构及人员情况',2)
d.p('区卫生健康局内设10个科室，下属预算单位9个，分别为区疾病预防控制中心、区卫生健康综合执法大队、区妇幼保健计划生育服务中心和6个社区卫生服务中心。')
d.p('2023年末，全系统编制数{z=418|staff.approved n}人，其中：行政编制{z1=26|staff.approved.admin n}人，事业编制{z2=392|staff.approved.institution n}人。年末实有在职人员{a=397|staff.active n}人，其中行政人员{a1=25}人，事业人员{a2=a-a1}人；离退休人员{r=231|staff.retired n}人，其中离休{r1=2}人，退休{r2=r-r1|staff.retired n opt}人。')
d.h('（三）年度绩效目标',2)
d.p('1.为辖区居民免费提供基本公共卫生服务，居民电子健康档案建档率达到90%以上，老年人健康管理率达到65%以上；2.落实计划生育家庭奖励扶助政策，按时足额发放奖扶资金；3.加强传染病防控，适龄儿童免疫规划疫苗接种率保持在95%以上；4.推进社区卫生服务中心提档升级，创建优质服务基层行推荐标准单位2家；5.开展卫生监督执法，监督覆盖率达到100%。')
d.h('二、预算执行情况')
d.h('（一）部门预算收支',2)
d.p('2023年年初部门预算{ib=12460.35|expenditure.total i}万元，其中基本支出{ib1=7012.60|expenditure.basic i}万元，项目支出{ib2=ib-ib1|expenditure.project i}万元。执行中因落实基本公共卫生服务提标、追加村医养老补助等，调整后预算为{jb=13875.62|expenditure.total j}万元，比年初预算增加{dj=jb-ib}万元，预算调整率{gj=11.36|rate.budget_adjustment n}%。')
d.p('2023年决算总支出{E=13502.47|expenditure.total a}万元，预算执行率{er=P(E,jb)|rate.execution n}%。按支出性质分，基本支出{E1=7125.88|expenditure.basic a}万元，项目支出{E2=E-E1|expenditure.project a}万元；按功能分类科目分，社会保障和就业支出{f1=1386.02}万元、卫生健康支出{f2=11526.18}万元、住房保障支出{f3=554.27}万元。')
d.p('基本支出中，人员经费{p1=6674.31|expenditure.basic.personnel a}万元，占基本支出的{s1=P(p1,E1)}%；日常公用经费{p2=E1-p1|expenditure.basic.public a}万元，占基本支出的{s2=P(p2,E1)}%。')
d.h('（二）主要项目执行情况',2)
d.p('2023年项目支出{E2x=E2|expenditure.project a}元，涉及项目21个，主要项目执行情况如下：')
d.p('1.基本公共卫生服务项目。预算{m1=3420.00|expenditure.project i s=基本公共卫生服务项目}万元，实际支出{m2=3387.16|expenditure.project a s=基本公共卫生服务项目}万元，预算执行率{m3=P(m2,m1)|rate.execution n s=基本公共卫生服务项目}%，剩余资金结转下年继续使用。')
d.p('2.计划生育家庭奖励扶助项目。预算{n1=865.00|expenditure.project i s=计划生育家庭奖励扶助项目}万元，实际支出{n2=848.73|expenditure.project a s=计划生育家庭奖励扶助项目}万元，预算执行率{n3=P(n2,n1)|rate.execution n s=计划生育家庭奖励扶助项目}%，全年共为{k=5128}名对象发放奖扶金，其中奖励扶助对象{k1=4615}名、特别扶助对象{k2=k-k1}名。')
d.p('3.社区卫生服务中心能力提升项目。预算{o1=620.00|expenditure.project i s=社区卫生服务中心能力提升项目}万元，实际支出{o2=571.64|expenditure.project a s=社区卫生服务中心能力提升项目}万元，预算执行率{o3=95.42|rate.execution n s=社区卫生服务中心能力提升项目}%，主要用于购置彩超、DR等设备16台（套）。')
d.h('（三）“三公”经费情况',2)
d.p('2023年“三公”经费预算{tb=42.80|three_public.total i}万元，决算{t=38.75|three_public.total a}万元，“三公”经费控制率{tc=P(t,tb)|rate.three_public_control n}%。决算数中，公务用车运行维护费{t1=33.60|three_public.vehicle.operation a}万元，主要用于流行病学调查、卫生监督执法等车辆的燃油、维修和保险；公务接待费{t2=t-t1|three_public.reception a}万元，共接待{jd=41}批次{jr=318}人次。无因公出国（境）费支出。与上年决算{tp=36.90|three_public.total a y=2022}万元相比减少{td=t-tp}万元，主要原因是核酸检测转运车辆移交后用车频次变化。')
d.h('（四）政府采购执行情况',2)
d.p('全年政府采购预算{cb=742.00|procurement.total i}万元，实际采购金额{c=715.36|procurement.total a}万元，政府采购执行率{cr=P(c,cb)|rate.procurement_execution n}%，节约资金{cs=cb-c}万元。')
d.h('三、绩效目标完成情况分析')
d.h('（一）产出指标完成情况',2)
d.p('（1）数量指标。居民电子健康档案累计建档41.6万份，建档率92.7%；65岁以上老年人健康管理{l1=38126}人，占应管理人数{l=54870}人的{l2=P(l1,l)}%；高血压患者规范管理2.94万人，糖尿病患者规范管理1.07万人。（2）质量指标。免疫规划疫苗接种率98.2%，高于目标值3.2个百分点；传染病报告及时率100%。（3）时效指标。奖扶资金于9月底前全部发放到位，资金发放及时率100%。（4）成本指标。各项支出均控制在预算标准以内。')
d.h('（二）效益指标完成情况',2)
d.p('全区孕产妇死亡率为零，婴儿死亡率2.1‰，较上年下降0.4个千分点；新增2家社区卫生服务中心达到优质服务基层行推荐标准；开展公共场所卫生监督检查1276户次，立案查处{la=64}起，其中一般程序案件{la1=41}起、简易程序案件{la2=la-la1}起。')
d.h('（三）满意度指标完成情况',2)
d.p('通过第三方电话回访和现场问卷方式开展满意度测评，居民对基层医疗卫生服务满意度为{sat=92.8|rate.satisfaction n}%，达到90%的目标。')
d.h('四、绩效自评结论')
d.p('依据《雁川区部门整体支出绩效自评指标表》，从部门管理、履职产出、履职效益、满意度四个维度进行评价，总体得分{g=95.12|score.total n}分，评价等级为“{gr=优秀|grade n}”。各一级指标得分情况如下：')
d.table('t',[['一级指标','权重','得分','得分率'],['部门管理','40','37.42','=P(t_1_2,t_1_1)%'],['履职产出','30','28.50','=P(t_2_2,t_2_1)%'],['履职效益','20','19.20','=P(t_3_2,t_3_1)%'],['满意度','10','10.00','=P(t_4_2,t_4_1)%'],['合计','100','=t_1_2+t_2_2+t_3_2+t_4_2','=P(t_5_2,t_5_1)%']],unit='分',cols={2:'n'},metrics={1:'score.total',2:'score.total',3:'score.total',4:'score.total',5:'score.total'},opt=(1,2,3,4))
d.h('五、存在的问题')
d.p('一是部分项目支出进度偏慢，社区卫生服务中心能力提升项目受设备招标流标影响，尾款未能在年内支付；二是基层医疗卫生人员流动性大，公共卫生服务数据录入不够及时；三是绩效管理的精细化水平有待提升，个别科室对绩效自评工作的认识不足。')
d.h('六、下一步改进措施')
d.p('一是强化预算执行主体责任，将支出进度纳入科室年度考核；二是合理确定采购时间，力争每年6月底前完成主要设备的采购程序；三是加强绩效业务培训，健全绩效指标库，提高绩效目标编报质量。')
d.rel('''
sum z z1 z2
sum a a1 a2
sum r r1 r2
sum ib ib1 ib2
change+ jb ib dj
cr+ jb dj gj
ratio E jb er
sum E E1 E2
! sum E f1 f2 f3 # 功能分类之和13466.47，差36.00，卫生健康支出应为11562.18（两位颠倒）
! unit E2x E2 # 项目支出单位误写为元，应为万元
sum E1 p1 p2
ratio p1 E1 s1
ratio p2 E1 s2
ratio m2 m1 m3
ratio n2 n1 n3
sum k k1 k2
! ratio o2 o1 o3 # 571.64÷620.00=92.20%，写为95.42%
ratio t tb tc
sum t t1 t2

ratio c cb cr
sum cb c cs
ratio l1 l l2
sum la la1 la2
ratio t_1_2 t_1_1 t_1_3
ratio t_2_2 t_2_1 t_2_3
ratio t_3_2 t_3_1 t_3_3
ratio t_4_2 t_4_1 t_4_3
ratio t_5_2 t_5_1 t_5_3
score_sum t_5_1 t_1_1 t_2_1 t_3_1 t_4_1
score_sum t_5_2 t_1_2 t_2_2 t_3_2 t_4_2
same_fact g t_5_2
grade g
''')
d.finds.append(dict(kind='direction',numbers=[d.p_['t'],d.p_['tp']],quote='与上年决算36.90万元相比减少1.85万元',note='38.75>36.90，应为增加1.85万元'))
d.rels.append(dict(kind='direction',numbers=[d.p_['t'],d.p_['tp']],holds=False,quote='与上年决算36.90万元相比减少1.85万元'))
d.rels.append(dict(kind='change',numbers=[d.p_['t'],d.p_['tp'],d.p_['td']],holds=False,quote='与上年决算36.90万元相比减少1.85万元'))
d.finds.append(dict(kind='change',numbers=[d.p_['t'],d.p_['tp'],d.p_['td']],quote='与上年决算36.90万元相比减少1.85万元',note='与direction同根',optional=True))
d.orels.append(dict(kind='change',numbers=['98.2','95','3.2'],holds=True,quote='免疫规划疫苗接种率98.2%，高于目标值3.2个百分点'))
d.save()
